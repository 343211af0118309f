import { koWords } from '../findings/ko-words.ts';
import type { ApplicationMessages } from './en.ts';
import { koParagraphWords } from './ko-paragraphs.ts';

export const ko: ApplicationMessages = {
  paragraphs: koParagraphWords,
  quarter: koWords.quarterOf,
  start: {
    title: '검증된 최종사용자(VEU) 승인 신청',
    lead: '기업마다 한 번 신청합니다. 네 기관의 담당관이 심사하며, 승인을 받으면 공급업체가 승인 번호를 적어 한도까지 허가 없이 수출할 수 있습니다.',
    national: '국가별로 검증된 최종사용자(NVEU)',
    nationalText: '본사가 우려 국가에 있지 않은 기업용입니다. 국가마다 분기별 한도가 있습니다.',
    universal: '보편적으로 검증된 최종사용자(UVEU)',
    universalText:
      '본사와 최종 모회사의 본사가 동맹국에 있는 기업용입니다. 기업집단 총량의 지역별 배치 비율을 지켜야 합니다.',
    need: '준비할 것',
    needs: [
      '기업의 소유 관계와 LEI(있는 경우)',
      '신청할 국가와 분기별 누적 설치량',
      '부속서 10의 열아홉 개 항에 대한 답변과 증빙',
    ],
    takes:
      '여러 사람이 몇 주에 걸쳐 작성하게 됩니다. 적는 대로 저장되며, 동료를 초대하여 나누어 적을 수 있습니다.',
    begin: '작성 시작',
  },
  whose: (company) => `${company}의 VEU 승인 신청`,
  tasksLead:
    '아홉 항목을 어느 것부터든 적을 수 있습니다. 적는 대로 저장되며, 동료를 초대하여 나누어 적을 수 있습니다.',
  whoseUnnamed: '귀사의 VEU 승인 신청',
  sections: {
    company: {
      name: '기업',
      title: '기업',
      lead: '승인을 받으려는 기업과 신청하는 승인의 유형입니다.',
    },
    places: {
      name: '국가',
      title: '국가와 누적 설치량',
      lead: '분기가 끝날 때 모든 반도체를 합한 누적 설치량을 적습니다.',
    },
    supply: {
      name: '공급',
      title: '반도체, 고객, 공급망',
      lead: '먼저 구입할 반도체, 고객, 반도체가 들어오는 경로입니다.',
    },
    vetting: {
      name: '관계',
      title: '이력, 관계, 소유',
      lead: '부속서 10의 1·2·3·13항입니다.',
    },
    chips: {
      name: '반도체',
      title: '반도체의 관리',
      lead: '부속서 10의 4·5·6·16·17항입니다.',
    },
    use: {
      name: '용도',
      title: '용도',
      lead: '부속서 10의 7·8·9항입니다.',
    },
    security: {
      name: '보안',
      title: '데이터센터, 시스템, 인원의 보안',
      lead: '부속서 10의 14·15·18항입니다.',
    },
    records: {
      name: '보고',
      title: '보고, 기록, 협력',
      lead: '부속서 10의 10·11·12·19항입니다.',
    },
    contact: {
      name: '담당자',
      title: '신청 담당자',
      lead: '담당관의 질문과 결정을 받는 분입니다.',
    },
  },
  questions: {
    type: {
      label: '어떤 승인을 신청합니까?',
      missing: '승인의 유형을 선택해 주십시오.',
      wrong: '둘 가운데 하나를 선택해 주십시오.',
    },
    'places.country': {
      label: '국가',
      missing: '국가를 선택해 주십시오.',
      wrong: '국가를 선택해 주십시오. 같은 국가는 한 번만 적을 수 있습니다.',
    },
    'places.asked': {
      label: '각 분기가 끝날 때의 누적 설치량',
      hint: '새로 설치하는 양이 아니라 모두 합한 TPP입니다. 신청하지 않는 분기는 비워 두십시오.',
      missing: '한 분기 이상 신청량을 적어 주십시오.',
      wrong: '한 분기 이상 신청량을 적어 주십시오.',
    },
    'places.tpp': {
      label: '신청량',
      missing: '신청량을 적어 주십시오.',
      wrong: 'TPP를 정수로 적어 주십시오(예: 1,000,000,000).',
    },
    familyTotalTpp: {
      label: '오늘 기업집단 전체의 총량(TPP)',
      hint: '기업과 모회사, 자회사의 모든 반도체입니다. 지역별 배치 비율의 기준이 됩니다.',
      missing: '기업집단의 총량을 적어 주십시오.',
      wrong: 'TPP를 정수로 적어 주십시오(예: 20,000,000,000).',
    },
    'customers.name': {
      label: '등록된 이름',
      missing: '고객의 이름을 적거나 삭제해 주십시오.',
      wrong: '고객의 이름을 적어 주십시오.',
    },
    'customers.headquarters': {
      label: '본사 소재국',
      missing: '고객의 본사 소재국을 선택해 주십시오.',
      wrong: '국가를 선택해 주십시오.',
    },
    supplyChainPlan: {
      label: '공급망 계획, 교육, 위치 확인',
      hint: '우려 국가의 장비가 들어오지 않게 하는 방법, 직원의 수출통제 교육, 반도체가 그 나라를 떠나지 않았음을 보이는 방법을 적어 주십시오.',
      missing: '공급망 계획을 적어 주십시오.',
      wrong: '공급망 계획을 적어 주십시오.',
    },
    'paragraph.met': {
      label: '예 또는 아니요',
      missing: '예와 아니요 가운데 선택해 주십시오.',
      wrong: '답변 가운데 하나를 선택해 주십시오.',
    },
    'paragraph.answer': {
      label: '답변',
      missing: '답변을 적어 주십시오.',
      wrong: '답변을 적어 주십시오.',
    },
    'paragraph.evidence': {
      label: '증빙이 있는 곳',
      hint: '문서의 이름과 번호, 쪽을 적어 주십시오. 비워 두면 파일 이름으로 갈음합니다.',
      missing: '증빙이 있는 곳을 적거나 파일을 올려 주십시오.',
      wrong: '증빙이 있는 곳을 적어 주십시오.',
    },
  },
  places: {
    number: (number) => `국가 ${number}`,
    quarter: '분기',
    youAsk: (quarter) => `${quarter} 신청량(TPP)`,
    asked: '신청량(TPP)',
    allowed: '한도(TPP)',
    bySchedule: '한 국가에 대한 한도는 분기별 한도표에 따릅니다.',
    byShare: (percent) =>
      `동맹국 밖의 한 국가에는 기업집단 총량의 ${percent}까지 배치할 수 있습니다.`,
    none: '정해진 값 없음',
    over: (where, most) => `${where}: 한도를 넘습니다. ${most} TPP 이하로 적어 주십시오.`,
    closed: (where) => `${where}: 지난 분기이거나 한도표에 없는 분기입니다.`,
    add: '국가 추가',
    h100: (number) => `H100 ${number}개 상당`,
    summary: (country, tpp) => `${country}, 최대 ${tpp} TPP`,
  },
  supply: {
    items: '먼저 구입할 반도체',
    customers: '현재와 앞으로의 고객',
    customersHint: '귀사 외에 데이터센터를 이용할 모든 고객입니다. 없을 수도 있습니다.',
    add: '고객 추가',
    number: (number) => `고객 ${number}`,
    summary: (kinds, customers) => `반도체 ${kinds}종, 고객 ${customers}곳`,
  },
  paragraph: {
    number: (number) => `${number}항`,
    title: (number, subject) => `${number}항. ${subject}`,
    clause: (number) => `15 CFR 제748편 부속서 10, ${number}항`,
    yes: '예',
    no: '아니요, 아직 아닙니다',
    unknown: '아직 모릅니다',
    noMeaning: '이 답변으로는 신청을 심사하지 않고 돌려보냅니다.',
    complete: '작성 완료',
    missing: (parts) => `남은 항목: ${parts}`,
    parts: { met: '예 또는 아니요', answer: '답변', evidence: '증빙' },
    summary: (done, all) => `${all}개 항 가운데 ${done}개 작성 완료`,
  },
  evidence: {
    title: '증빙 파일',
    none: '올린 파일이 없습니다.',
    add: (paragraph) => `저장하고 파일 올리기: ${paragraph}항`,
    addShort: '저장하고 파일 올리기',
    of: (paragraph, subject) => `${paragraph}항의 증빙: ${subject}`,
    back: '항으로 돌아가기',
  },
  check: {
    wouldGo: '심사로 넘어갑니다',
    wouldGoText:
      '규정에 어긋나는 점이 없습니다. 네 기관의 담당관이 결정하며, 규정만으로 승인되지는 않습니다.',
    wouldReturn: '심사하지 않고 돌려보냅니다',
    wouldReturnText: '지금 내용으로는 규정에 따라 심사할 수 없습니다.',
    notYet: '아직 작성 중',
    notYetText: '지금까지는 문제가 없습니다. 답하지 않은 항이 있으면 심사하지 않고 돌려보냅니다.',
    notScreened: '보낸 뒤에 이름을 우려거래자 목록과 대조합니다.',
    against: '고쳐야 할 점',
    changes: '결과를 바꿀 수 있는 변경',
    after: [
      '바로 메일을 보내 드리고, 단계마다 다시 알려 드립니다.',
      '상무부, 국무부, 국방부, 에너지부의 담당관이 심사하며 질문할 수 있습니다.',
      '보낸 뒤에도 신청 페이지에서 변경하거나 취하할 수 있습니다.',
    ],
    go: '신청 보내기',
  },
};
