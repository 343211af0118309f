import type { CapacityRuleId } from '../rules/capacity.ts';
import type { RuleId } from '../rules/claims/index.ts';

/** What each rule requires, in Korean. The rules' own English is what binds. */
export const koRequirements: Readonly<Record<RuleId | CapacityRuleId, string>> = {
  'policy-in-effect': '접수일에 정책이 시행 중입니다.',
  'items-classified': '신청한 모든 품목의 등급이 확실합니다.',
  'items-not-controlled': '3A090.a, 3A090.b, 4E091에 해당하는 품목이 없습니다.',
  'receivers-named': '최종 수하인과 최종사용자가 각각 하나씩 명시되어 있습니다.',
  'destination-not-of-concern': '목적지가 우려 국가(D:5 또는 마카오)가 아닙니다.',
  'parties-located-outside-concern': '우려 국가에 소재한 당사자가 없습니다.',
  'headquarters-not-of-concern': '우려 국가에 본사를 둔 당사자가 없습니다.',
  'ultimate-parents-not-of-concern': '최상위 모기업의 본사가 우려 국가에 있는 당사자가 없습니다.',
  'parties-screened-clear': '심사 대상 명단과 일치하는 당사자가 없습니다.',
  'weights-go-to-allied-headquarters':
    '최종 수하인과 최종사용자, 그리고 그 최상위 모기업의 본사가 동맹국에 있습니다.',
  'weights-stored-securely': '가중치가 제14·15·18항을 충족하는 시설에 보관됩니다.',
  'lesser-chips-outside-d1-and-d4':
    '3A090.b 이하 등급의 품목이 D:1, D:4, D:5 밖으로 가거나 동맹국으로 갑니다.',
  'excepted-items-only': '통제 대상 품목이 모두 데이터센터용으로 판매되지 않는 품목입니다.',
  'purchase-order-given': '구매 주문서가 제시되어 있습니다.',
  'end-use-stated': '최종 용도가 명시되어 있습니다.',
  'end-use-not-prohibited': '최종 용도에 금지된 목적이 없습니다.',
  'end-use-fits-end-user': '최종 용도가 최종사용자의 종류와 맞습니다.',
  'receivers-not-newly-formed': '최종 수하인과 최종사용자가 최근에 설립된 곳이 아닙니다.',
  'destination-allied': '목적지가 동맹국입니다.',
  'receivers-located-in-allied': '최종 수하인과 최종사용자가 동맹국에 소재합니다.',
  'receivers-headquartered-in-allied':
    '최종 수하인과 최종사용자, 그리고 그 최상위 모기업의 본사가 동맹국에 있습니다.',
  'universal-veu-active':
    '최종 수하인의 최상위 모기업이 목적지에 대해 유효한 UVEU 승인을 가지고 있으며 주문에 명시되어 있습니다.',
  'universal-veu-shares-known':
    '지역별 비율을 지킬 수 있도록 UVEU 기업군의 총량이 알려져 있습니다.',
  'national-veu-active':
    '최종 수하인이 목적지에 대해 유효한 NVEU 승인을 가지고 있으며 주문에 명시되어 있습니다.',
  'national-veu-quarter-scheduled': '접수한 분기의 한도가 NVEU 일정에 정해져 있습니다.',
  'end-user-eligible-for-small-order': '최종사용자가 소량 주문 예외의 대상입니다.',
  'small-order-certified':
    '수하인이 선의의 연구, 한도 미달, 금지된 최종 용도가 아님을 모두 확인했습니다.',
  'small-order-destination-open': '목적지가 소량 주문에 열려 있습니다.',
  'no-linked-small-orders':
    '이 주문의 관계자가 올해 다른 최상위 모기업 이름으로 낸 소량 주문이 없습니다.',
  'country-allocation-open': '접수일에 목적지의 국가 할당이 열려 있습니다.',
  'within-uveu-shares': '주문이 UVEU 기업군의 지역별 비율 안에 있습니다.',
  'within-nveu-quarter': '주문이 해당 분기의 NVEU 누적 한도 안에 있습니다.',
  'small-order-within-yearly-limit': '주문이 최상위 모기업의 연간 소량 주문 한도 안에 있습니다.',
  'within-country-allocation': '주문이 국가 할당량 안에 있습니다.',
};
