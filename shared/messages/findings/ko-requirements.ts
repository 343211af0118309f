import { PARAGRAPHS, type Paragraph } from '../../rules/vocabulary.ts';
import type { AnyRuleId } from './messages.ts';

/** 부속서 10의 각 항이 다루는 것. */
export const koParagraphs: Readonly<Record<Paragraph, string>> = {
  '1': '규정 준수 이력',
  '2': '군·정보기관과의 관계',
  '3': '외국 기술과의 관계',
  '4': '반도체 이전',
  '5': '기업 내부 이전',
  '6': '지역별 배치 한도',
  '7': '타인을 위한 모델 훈련',
  '8': '모델 가중치 보관',
  '9': '금지 용도',
  '10': '반도체 현황 보고',
  '11': '기록 5년간 보관',
  '12': '정부 간 약정에 따른 서약',
  '13': '외국인 지분',
  '14': 'FedRAMP High에 준하는 보안, 매년 제3자 확인',
  '15': 'AI 시스템의 사이버 보안',
  '16': '운송 보안',
  '17': '폐기',
  '18': '인원 보안',
  '19': '집행과 협력',
};

const PARAGRAPH_REQUIREMENTS = Object.fromEntries(
  PARAGRAPHS.map((paragraph) => [
    `supplement-10-paragraph-${paragraph}`,
    `${paragraph}항(${koParagraphs[paragraph]})을 충족하며 증빙이 있습니다.`,
  ]),
) as Record<`supplement-10-paragraph-${Paragraph}`, string>;

/** What each rule requires, in Korean. The rules' own English is what binds. */
export const koRequirements: Readonly<Record<AnyRuleId, string>> = {
  'policy-in-effect': '접수일에 규정이 시행 중입니다.',
  'items-classified': '모든 품목의 분류가 확정되어 있습니다.',
  'items-not-controlled': '3A090.a, 3A090.b, 4E091에 해당하는 품목이 없습니다.',
  'license-not-yet-asked': '신청일이 준수 시작일 전이며, 이 규정만이 허가를 요구하는 사안입니다.',
  'aca-open': '목적지와 본사 소재국이 모두 우려 국가가 아니어서 허가 예외 ACA를 쓸 수 있습니다.',
  'nac-notice-given': '허가 예외 NAC의 사전 통지를 했고 통지 기간이 지났습니다.',
  'receivers-named': '최종수하인 한 곳과 최종사용자 한 곳이 기재되어 있습니다.',
  'destination-not-of-concern': '목적지가 우려 국가(D:5 또는 마카오)가 아닙니다.',
  'parties-located-outside-concern': '우려 국가에 소재한 거래 당사자가 없습니다.',
  'headquarters-not-of-concern': '우려 국가에 본사를 둔 거래 당사자가 없습니다.',
  'ultimate-parents-not-of-concern':
    '최종 모회사의 본사가 우려 국가에 있는 거래 당사자가 없습니다.',
  'owners-not-of-concern':
    '거래 당사자의 지분 50% 이상 소유자 가운데 본사가 우려 국가에 있는 자가 없습니다.',
  'parties-screened-clear': '우려거래자 목록과 일치하는 거래 당사자가 없습니다.',
  'weights-go-to-allied-headquarters':
    '최종수하인과 최종사용자, 그 최종 모회사의 본사가 동맹국에 있습니다.',
  'weights-stored-securely': '가중치가 14·15·18항을 충족하는 시설에 보관됩니다.',
  'lesser-chips-outside-d1-and-d4':
    '3A090.b 이하 품목의 목적지가 D:1·D:4·D:5 밖이거나 동맹국입니다.',
  'excepted-items-only': '통제 대상 품목이 모두 데이터센터용으로 판매되지 않는 제품입니다.',
  'purchase-order-given': '구매주문서가 기재되어 있습니다.',
  'end-use-stated': '최종용도가 기재되어 있습니다.',
  'end-use-not-prohibited': '최종용도가 금지 용도가 아닙니다.',
  'end-use-fits-end-user': '최종용도가 최종사용자 유형과 맞습니다.',
  'receivers-not-newly-formed': '최종수하인과 최종사용자가 최근에 설립된 곳이 아닙니다.',
  'destination-allied': '목적지가 동맹국입니다.',
  'receivers-located-in-allied': '최종수하인과 최종사용자가 동맹국에 소재합니다.',
  'receivers-headquartered-in-allied':
    '최종수하인과 최종사용자, 그 최종 모회사의 본사가 동맹국에 있습니다.',
  'universal-veu-active':
    '주문에 적은 UVEU 승인이 유효하고 목적지에 적용되며, 최종수하인의 최종 모회사가 보유합니다.',
  'universal-veu-shares-known':
    '지역별 배치 비율을 지킬 수 있도록 UVEU 기업집단의 총량이 등록되어 있습니다.',
  'national-veu-active':
    '주문에 적은 NVEU 승인이 유효하고 목적지에 적용되며, 최종수하인이 보유합니다.',
  'national-veu-quarter-scheduled': '접수한 분기의 한도가 NVEU 분기별 한도표에 있습니다.',
  'end-user-eligible-for-small-order': '최종사용자 유형이 소량 주문 대상입니다.',
  'small-order-certified':
    '최종수하인이 선의의 연구, 한도 미달, 금지 용도가 아님을 모두 서약했습니다.',
  'small-order-destination-open': '목적지에 소량 주문이 가능합니다.',
  'no-linked-small-orders':
    '이 주문의 관계자가 올해 다른 최종 모회사 이름으로 낸 소량 주문이 없습니다.',
  'country-allocation-open': '접수일이 국가별 할당량의 할당 기간 안에 있습니다.',
  'within-uveu-shares': '주문이 UVEU 기업집단의 지역별 배치 한도 안에 있습니다.',
  'within-nveu-quarter': '주문이 해당 분기의 NVEU 누적 한도 안에 있습니다.',
  'small-order-within-yearly-limit': '주문이 최종 모회사의 연간 소량 주문 한도 안에 있습니다.',
  'within-country-allocation': '주문이 국가별 할당량 안에 있습니다.',
  'application-policy-in-effect': '접수일에 규정이 시행 중입니다.',
  'company-not-of-concern': '기업과 그 최종 모회사의 본사가 우려 국가에 있지 않습니다.',
  'company-headquartered-in-allied': 'UVEU 기업과 그 최종 모회사의 본사가 동맹국에 있습니다.',
  'locations-not-of-concern': '신청한 국가 가운데 우려 국가가 없습니다.',
  'locations-need-authorization': 'NVEU 승인은 동맹국이 아닌 국가에 대해서만 신청합니다.',
  'allocation-asked-for-each-country':
    '신청한 국가마다, 그리고 그 국가에 대해서만 한도를 신청합니다.',
  'allocation-quarters-open': '신청한 분기가 모두 규정에 있으며 지나지 않았습니다.',
  'allocation-cumulative': '신청한 누적 설치량은 분기마다 하나이며 이전 분기보다 적지 않습니다.',
  'allocation-within-national-schedule':
    '신청한 누적 설치량이 각 분기의 NVEU 누적 한도 안에 있습니다.',
  'allocation-within-universal-shares':
    '신청한 배치량이 기업집단 총량의 지역별 배치 비율 안에 있습니다.',
  ...PARAGRAPH_REQUIREMENTS,
};
