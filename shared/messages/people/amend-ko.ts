import type { AmendMessages } from './amend-en.ts';

export const koAmend: AmendMessages = {
  link: '신청 내용 변경',
  title: '신청 내용 변경',
  lead: '달라진 내용을 고쳐 주십시오. 변경 전과 변경 후를 확인하기 전에는 아무것도 보내지 않습니다.',
  again: '새 내용으로 심사를 다시 시작합니다. 더 많이 신청하지 않으면 대기 순서는 그대로입니다.',
  same: (role) => `${role}: 최종수하인과 같습니다.`,
  parentHeadquarters: '최종 모회사의 본사',
  formedHint: '2026-03-02처럼 적어 주십시오. 비워 두면 최근에 설립된 곳이 아닙니다.',
  parentHint: '비워 두면 자신이 최종 모회사입니다.',
  check: '변경 내용 확인',
  changes: '변경 내용',
  before: '변경 전',
  after: '변경 후',
  nothing: '아직 바뀐 내용이 없습니다.',
  notStated: '기재 없음',
  send: '변경 내용 보내기',
  goBack: '더 고치기',
  wrong: (label) => `“${label}”을(를) 다시 확인하여 고쳐 주십시오`,
};
