import type { Messages } from './messages.ts';

export const ko: Messages = {
  language: 'ko',
  otherLanguage: { code: 'en', label: 'English' },
  skip: '본문으로 건너뛰기',
  statuses: {
    received: {
      label: '접수됨',
      meaning: '신청이 저장되었습니다. 아직 결정된 것은 없습니다.',
      awaited:
        '결정을 기다리고 있습니다. 보통 몇 초 안에 끝나며, 결정되는 즉시 이 페이지에 표시됩니다.',
    },
    'no-license-required': {
      label: '허가 불필요',
      meaning: '아래 조건을 지키면 허가 없이 신청한 물품을 선적할 수 있습니다.',
      awaited: '없습니다. 최종 결정입니다.',
    },
    licensed: {
      label: '허가됨',
      meaning: '아래 조건으로 신청한 물품의 선적이 허가되었습니다.',
      awaited: '없습니다. 허가 범위 안에서 선적할 수 있습니다.',
    },
    refused: {
      label: '거부됨',
      meaning: '신청한 물품을 선적할 수 없습니다.',
      awaited: '없습니다. 내용을 바꾸려면 새로 신청해 주십시오.',
    },
    'under-review': {
      label: '심사 중',
      meaning: '규정에 따라 담당자가 먼저 신청을 살펴보아야 합니다.',
      awaited: '허가 담당관의 결정을 기다리고 있습니다. 따로 하실 일은 없습니다.',
    },
    'on-hold': {
      label: '보류 중',
      meaning: '결정에 앞서 거래 당사자를 심사 대상 명단과 대조해야 합니다.',
      awaited: '허가 담당관의 확인을 기다리고 있습니다. 따로 하실 일은 없습니다.',
    },
    waitlisted: {
      label: '대기 중',
      meaning: '이 신청이 사용할 한도에 남은 양이 부족합니다.',
      awaited: '한도에 여유가 생기기를 기다리고 있습니다. 신청은 접수된 순서대로 처리됩니다.',
    },
    withdrawn: {
      label: '철회됨',
      meaning: '신청이 철회되었습니다. 확보했거나 사용한 한도는 반환되었습니다.',
      awaited: '없습니다.',
    },
    expired: {
      label: '기한 만료',
      meaning: '신청의 기한이 지났습니다. 확보했던 한도는 반환되었습니다.',
      awaited: '없습니다. 새로 신청할 수 있습니다.',
    },
    revoked: {
      label: '취소됨',
      meaning: '주어졌던 허용이 취소되었습니다. 더 이상 이를 근거로 선적할 수 없습니다.',
      awaited: '없습니다.',
    },
    returned: {
      label: '처리 없이 반려됨',
      meaning: '신청이 결정 없이 반려되었습니다.',
      awaited: '없습니다. 내용을 갖추어 새로 신청할 수 있습니다.',
    },
  },
  applicationStatuses: {
    licensed: {
      label: '승인됨',
      meaning: '아래 조건으로 검증 최종사용자로 지정되었습니다.',
      awaited: '없습니다. 이제부터 주문에 승인 번호를 적을 수 있습니다.',
    },
    refused: {
      label: '거부됨',
      meaning: '신청이 거부되어 승인 번호가 발급되지 않았습니다.',
      awaited: '없습니다. 내용을 바꾸려면 새로 신청해 주십시오.',
    },
  },
  routes: {
    'not-controlled':
      '이 품목은 해당 목적지에 대해 이 정책의 통제 대상이 아닙니다. 다른 수출 규정은 적용될 수 있습니다.',
    'country-of-concern': '목적지, 또는 당사자의 소재국이나 본사 소재국이 우려 국가입니다.',
    screening: '당사자가 심사 대상 명단과 일치하거나, 명단을 조회할 수 없었습니다.',
    'model-weights': 'AI 모델 가중치에 대한 신청이며, 별도의 규정이 적용됩니다.',
    'presumed-approval': '이런 종류의 신청은 승인이 추정되며, 어떤 한도에도 포함되지 않습니다.',
    allied: '관련된 모든 당사자가 동맹국에 있고 본사도 동맹국에 있습니다.',
    'universal-veu': '구매자가 보편적 검증 최종사용자(UVEU)에 속하며 지역별 비율 안에 있습니다.',
    'national-veu': '구매자가 이 국가의 국가별 검증 최종사용자(NVEU)이며 한도 안에 있습니다.',
    'small-order': '선의의 연구를 위한 소량 주문이며, 최상위 모기업의 연간 한도 안에 있습니다.',
    'country-allocation': '목적지 국가의 할당량에 포함됩니다.',
  },
  drawStates: { held: '확보됨', posted: '사용됨', released: '반환됨' },
  answers: {
    met: '충족',
    'not-met': '미충족',
    'not-applicable': '해당 없음',
    unknown: '알 수 없음',
  },
  request: {
    title: '신청 현황',
    reference: '신청 번호',
    submitted: '접수 시각',
    decided: '결정 시각',
    amount: '산정된 처리 성능',
    amountOf: (tpp, h100) => `${tpp} TPP (H100 ${h100}개 상당)`,
    policy: '적용 정책',
    policyOf: (id, version) => `${id} 정책, 버전 ${version}`,
    license: '허가',
    licenseOf: (id, until) => `${id}, ${until}까지 유효`,
    licenseStates: { expired: '기한 만료', surrendered: '반납됨', revoked: '취소됨' },
  },
  sections: {
    why: '이유',
    before: '이전 결정의 이유',
    next: '다음 단계',
    conditions: '조건',
    wouldChange: '결과가 달라질 수 있는 경우',
    limits: '포함되는 한도',
    everyRule: '적용된 모든 규칙',
  },
  table: {
    rule: '규칙',
    answer: '판단',
    found: '확인된 내용',
    clause: '조항',
    account: '한도',
    amount: 'TPP',
    state: '상태',
  },
  landing: {
    title: '이 AI 칩을 선적해도 될까요?',
    lead: 'Chipgate는 첨단 AI 칩과 비공개 AI 모델 가중치의 선적 신청을 받아 시행 중인 수출 규정에 따라 결정하고, 모든 국가별·기업별 한도를 정확히 지키며, 그 이유를 조항까지 밝혀 알려 드립니다.',
    api: '주문 시스템용',
    apiText: '주문마다 한 번 호출하면 응답에 결정이 담겨 있습니다.',
    apiLinks: { openApi: 'OpenAPI 문서', policies: '정책 데이터', parts: '부품 목록' },
    status: '신청인용',
    statusText:
      '보내 드리는 모든 알림에는 신청 현황 페이지의 링크가 있으며, 한국어와 영어로 볼 수 있습니다.',
    inbox: '받은편지함 열기',
    legal: '법률 자문이 아닙니다. 각 정책에는 날짜와 시행 여부가 적혀 있습니다.',
  },
  notice: {
    subject: (status, reference) => `${status}: ${reference}`,
    greeting: (name) => `${name} 님께,`,
    intro: (reference) => `신청 ${reference}의 현재 상태를 알려 드립니다.`,
    link: '결정 전체 보기',
    closing: '이 신청의 연락처로 등록되어 있어 Chipgate가 보내 드리는 메일입니다.',
  },
};
