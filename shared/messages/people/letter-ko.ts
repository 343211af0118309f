import type { LetterMessages } from './letter-en.ts';

export const koLetter: LetterMessages = {
  pageTitle: (reference) => `신청 번호 ${reference}의 결정서`,
  howTo: '브라우저에서 이 페이지를 인쇄하거나 PDF로 저장해 주십시오.',
  back: '신청으로 돌아가기',
  what: 'AI 반도체 수출 허가',
  license: '허가서',
  decision: '결정서',
  decided: '결정일',
  validUntil: '유효기간',
  request: '신청 번호',
  holder: '받는 곳',
  goods: '물품',
  under: (policy) => `${policy}에 따라 결정했습니다.`,
  against: (limit) => `차감되는 한도: ${limit}.`,
  byPeople: '담당관이 결정했습니다.',
  byRules: '규정에 따라 자동으로 결정되었습니다.',
  counts: '이 문서는 인쇄할 때의 결정을 보여 줍니다. 신청 페이지의 현재 내용이 우선합니다.',
};
