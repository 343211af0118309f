import type { Language } from './tongue.ts';

/** What is taken for granted where nothing but the rules is asked. */
interface Assumptions {
  readonly screening: string;
  readonly accounts: string;
  readonly links: string;
  readonly authorization: (id: string) => string;
}

/** What the command that decides offline says around a decision. */
export interface OfflineWords {
  readonly labels: Readonly<
    Record<
      'request' | 'status' | 'route' | 'waits' | 'recommended' | 'submitted' | 'policy',
      string
    >
  >;
  readonly recommendations: Readonly<Record<'approve' | 'refuse', string>>;
  /** An amount, and chips that it is compared with. */
  readonly amount: (tpp: string, h100: string) => string;
  readonly policyOf: (id: string, version: number) => string;
  readonly draw: (tpp: string, limit: string) => string;
  readonly drawn: string;
  /** With how many rules do not apply. */
  readonly findings: (besides: number) => string;
  readonly conditions: string;
  readonly wouldChange: string;
  readonly assumed: string;
  readonly assumptions: Assumptions;
}

const en: OfflineWords = {
  labels: {
    request: 'Request',
    status: 'Status',
    route: 'Route',
    waits: 'Waits for',
    recommended: 'Recommendation',
    submitted: 'Submitted',
    policy: 'Policy',
  },
  recommendations: { approve: 'approve', refuse: 'refuse' },
  amount: (tpp, h100) => `${tpp} (${h100} H100-equivalents)`,
  policyOf: (id, version) => `${id} version ${version}`,
  draw: (tpp, limit) => `${tpp} of ${limit} TPP`,
  drawn: 'Drawn',
  findings: (besides) => `Findings (+ met, - not met, ? unknown; ${besides} more do not apply)`,
  conditions: 'Conditions',
  wouldChange: 'What would change it',
  assumed: 'Taken for granted here',
  assumptions: {
    screening: 'Screening is assumed clear: no list was consulted.',
    accounts: 'Every account is assumed empty: nothing was drawn before, and nothing is drawn now.',
    links: 'No earlier orders are assumed to be linked to this one.',
    authorization: (id) =>
      `The authorization ${id} was not looked up, so nothing is decided on it.`,
  },
};

const ko: OfflineWords = {
  labels: {
    request: '신청 번호',
    status: '상태',
    route: '이유',
    waits: '대기하는 한도',
    recommended: '권고',
    submitted: '접수 시각',
    policy: '적용 규정',
  },
  recommendations: { approve: '승인', refuse: '불허' },
  amount: (tpp, h100) => `${tpp} (H100 ${h100}개 상당)`,
  policyOf: (id, version) => `${id} 제${version}판`,
  draw: (tpp, limit) => `${limit} TPP 중 ${tpp} TPP`,
  drawn: '차감되는 한도',
  findings: (besides) =>
    `확인한 요건 (+ 충족, - 미충족, ? 확인 안 됨; 해당 없음 ${besides}개는 생략)`,
  conditions: '조건',
  wouldChange: '결과가 달라질 수 있는 경우',
  assumed: '확인하지 않고 가정한 것',
  assumptions: {
    screening: '거래 당사자가 우려거래자 목록에 없다고 가정했습니다. 목록은 조회하지 않았습니다.',
    accounts: '모든 한도가 사용되지 않았다고 가정했습니다. 이번에도 차감하지 않습니다.',
    links: '연결된 이전 주문이 없다고 가정했습니다.',
    authorization: (id) => `승인(${id})을 조회하지 않았으므로 이를 근거로 결정하지 않았습니다.`,
  },
};

const WORDS: Readonly<Record<Language, OfflineWords>> = { en, ko };

export const offlineWordsIn = (language: Language): OfflineWords => WORDS[language];
