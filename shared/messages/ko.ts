import type { Messages } from './en.ts';

export const ko: Messages = {
  language: 'ko',
  otherLanguage: { code: 'en', label: 'English' },
  skip: '본문으로 건너뛰기',
  statuses: {
    received: {
      label: '접수',
      meaning: '신청을 접수했습니다. 아직 결정하지 않았습니다.',
      awaited:
        '결정을 기다리고 있습니다. 보통 몇 초 안에 끝나며, 결정되는 즉시 이 페이지에 표시됩니다.',
    },
    'no-license-required': {
      label: '허가 불필요',
      meaning: '아래 조건을 지키면 신청하신 대로 허가 없이 수출할 수 있습니다.',
      awaited: '없습니다. 최종 결정입니다.',
    },
    licensed: {
      label: '허가',
      meaning: '아래 조건으로 수출을 허가했습니다.',
      awaited: '없습니다. 허가 범위 안에서 수출할 수 있습니다.',
    },
    refused: {
      label: '불허',
      meaning: '신청하신 수출을 허가하지 않았습니다.',
      awaited: '없습니다. 내용을 바꾸려면 새로 신청해 주십시오.',
    },
    'under-review': {
      label: '심사 중',
      meaning: '규정에 따라 담당관이 심사한 뒤 결정합니다.',
      awaited: '허가 담당관의 결정을 기다리고 있습니다. 따로 하실 일은 없습니다.',
    },
    'on-hold': {
      label: '보류',
      meaning: '결정에 앞서 거래 당사자를 우려거래자 목록과 대조해야 합니다.',
      awaited: '허가 담당관의 확인을 기다리고 있습니다. 따로 하실 일은 없습니다.',
    },
    waitlisted: {
      label: '한도 대기',
      meaning: '이 신청을 차감할 한도에 남은 양이 부족합니다.',
      awaited: '한도에 여유가 생기기를 기다리고 있습니다. 신청은 접수된 순서대로 처리됩니다.',
    },
    withdrawn: {
      label: '취하',
      meaning: '신청이 취하되었습니다. 확보하거나 사용한 한도는 반환되었습니다.',
      awaited: '없습니다.',
    },
    expired: {
      label: '기한 만료',
      meaning: '신청의 기한이 지났습니다. 확보했던 한도는 반환되었습니다.',
      awaited: '없습니다. 새로 신청할 수 있습니다.',
    },
    revoked: {
      label: '허가 취소',
      meaning: '허가 또는 승인이 취소되었습니다. 더 이상 이를 근거로 수출할 수 없습니다.',
      awaited: '없습니다.',
    },
    returned: {
      label: '심사 없이 반려',
      meaning: '신청을 심사하지 않고 돌려보냈습니다. 내용을 보완하여 새로 신청할 수 있습니다.',
      awaited: '없습니다. 내용을 보완하여 새로 신청할 수 있습니다.',
    },
  },
  applicationStatuses: {
    licensed: {
      label: '승인',
      meaning: '아래 조건으로 검증된 최종사용자(VEU) 승인을 받았습니다.',
      awaited: '없습니다. 이제부터 주문에 승인 번호를 적을 수 있습니다.',
    },
    refused: {
      label: '불허',
      meaning: '신청을 승인하지 않았으며 승인 번호가 발급되지 않았습니다.',
      awaited: '없습니다. 내용을 바꾸려면 새로 신청해 주십시오.',
    },
  },
  routes: {
    'not-controlled':
      '이 목적지로 가는 이 품목은 이 규정의 통제 대상이 아닙니다. 다른 수출 규정은 적용될 수 있습니다.',
    'country-of-concern': '목적지, 또는 거래 당사자의 소재국이나 본사 소재국이 우려 국가입니다.',
    screening: '거래 당사자가 우려거래자 목록과 일치하거나, 목록을 조회할 수 없었습니다.',
    'model-weights': 'AI 모델 가중치에 대한 신청이며, 별도의 규정이 적용됩니다.',
    'presumed-approval': '승인 추정 원칙에 따라 허가되며, 어떤 한도에서도 차감되지 않습니다.',
    allied: '관련된 모든 당사자가 동맹국에 있고 본사도 동맹국에 있습니다.',
    'universal-veu':
      '구매자가 보편적으로 검증된 최종사용자(UVEU)에 속하며 지역별 배치 비율 안에 있습니다.',
    'national-veu': '구매자가 이 국가의 국가별로 검증된 최종사용자(NVEU)이며 한도 안에 있습니다.',
    'small-order': '선의의 연구를 위한 소량 주문이며, 최종 모회사의 연간 한도 안에 있습니다.',
    'country-allocation': '목적지 국가의 할당량에서 차감됩니다.',
  },
  drawStates: { held: '확보', posted: '사용', released: '반환' },
  answers: {
    met: '충족',
    'not-met': '미충족',
    'not-applicable': '해당 없음',
    unknown: '확인 안 됨',
  },
  request: {
    title: '신청 현황',
    reference: '신청 번호',
    submitted: '접수 시각',
    decided: '결정 시각',
    amount: '산정된 처리 성능',
    amountOf: (tpp, h100) => `${tpp} TPP (H100 ${h100}개 상당)`,
    policy: '적용 규정',
    policyOf: (id, version) => `${id} 제${version}판`,
    license: '허가',
    licenseOf: (id, until) => `${id}, ${until}까지 유효`,
    licenseStates: { expired: '유효기간 만료', surrendered: '반납', revoked: '취소' },
  },
  sections: {
    why: '이유',
    before: '이전 결정의 이유',
    next: '다음 단계',
    conditions: '조건',
    wouldChange: '결과가 달라질 수 있는 경우',
    limits: '차감되는 한도',
    everyRule: '확인한 모든 요건',
  },
  table: {
    rule: '요건',
    answer: '확인 결과',
    found: '확인된 내용',
    clause: '조항',
    account: '한도',
    amount: 'TPP',
    state: '상태',
  },
  landing: {
    title: '이 AI 반도체를 수출할 수 있습니까?',
    lead: 'Chipgate는 첨단 AI 반도체와 폐쇄형 AI 모델 가중치의 수출 신청을 받아 시행 중인 수출 규정에 따라 결정하고, 국가별·기업별 한도를 빠짐없이 관리하며, 이유를 조항까지 알려 드립니다.',
    api: '주문 시스템용',
    apiText: '주문마다 한 번 호출하면 응답에 결정이 담겨 있습니다.',
    apiLinks: { openApi: 'OpenAPI 문서', policies: '규정 데이터', parts: '부품 목록' },
    status: '신청인용',
    statusText:
      '보내 드리는 모든 알림에는 신청 현황 페이지의 링크가 있으며, 한국어와 영어로 볼 수 있습니다.',
    inbox: '받은편지함 열기',
    legal: '법률 자문이 아닙니다. 각 규정에는 날짜와 집행 여부가 적혀 있습니다.',
  },
  notice: {
    subject: (status, reference) => `${status}: ${reference}`,
    greeting: (name) => `${name} 님께`,
    intro: (reference) => `신청 ${reference}의 현재 상태를 알려 드립니다.`,
    link: '결정 전체 보기',
    closing: '이 신청의 담당자로 등록된 분께 Chipgate가 보내 드립니다.',
  },
};
