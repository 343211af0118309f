import type { ApplyMessages } from './en.ts';

export const ko: ApplyMessages = {
  start: {
    title: '신청',
    lead: '어느 항목부터든 편하게 적어 주십시오. 적는 동안 예상 결과를 볼 수 있으며, 보내기 전에는 아무것도 접수되지 않습니다.',
  },
};
