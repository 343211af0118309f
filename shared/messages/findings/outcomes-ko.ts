import type { answersEn, certificationsEn, insteadEn, routesEn } from './outcomes-en.ts';

export const answersKo: Readonly<
  Record<keyof typeof answersEn, { readonly label: string; readonly meaning: string }>
> = {
  'no-license-required': {
    label: '허가 불필요',
    meaning: '조건을 지키면 허가 없이 수출할 수 있습니다.',
  },
  licensed: {
    label: '허가 필요',
    meaning: '한도가 남아 있으면 바로 허가됩니다.',
  },
  'under-review': { label: '허가 필요', meaning: '담당관이 심사한 뒤 결정합니다.' },
  'on-hold': { label: '허가 필요', meaning: '담당관이 심사한 뒤 결정합니다.' },
  waitlisted: { label: '허가 필요', meaning: '한도가 생길 때까지 대기합니다.' },
  returned: { label: '심사 없이 반려', meaning: '신청을 심사하지 않고 돌려보냅니다.' },
  refused: { label: '수출할 수 없음', meaning: '신청하면 불허됩니다.' },
};

export const routesKo: Readonly<Record<keyof typeof routesEn, string>> = {
  'not-controlled': '통제 대상 아님',
  'country-of-concern': '우려 국가',
  screening: '우려거래자 조회',
  'before-compliance': '준수 시작일 전',
  aca: '허가 예외 ACA',
  nac: '허가 예외 NAC',
  'model-weights': '모델 가중치',
  'presumed-approval': '승인 추정 원칙',
  allied: '동맹국',
  'universal-veu': 'UVEU',
  'national-veu': 'NVEU',
  'small-order': '소량 주문',
  'country-allocation': '국가별 할당량',
};

export const certificationsKo: Readonly<Record<keyof typeof certificationsEn, string>> = {
  goodFaithResearch: '선의의 연구',
  smallOrderLimitNotReached: '한도 미달',
  noProhibitedEndUse: '금지 용도 아님',
};

export const changesKo = '결과가 달라질 수 있는 경우';
export const insteadKo: typeof insteadEn = (quantity, was, label) =>
  `${was}개 대신 ${quantity}개: ${label}`;
