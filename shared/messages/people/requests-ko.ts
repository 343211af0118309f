import type { RequestsMessages } from './requests-en.ts';

export const koRequests: RequestsMessages = {
  title: '내 신청',
  signInTitle: '내 신청 보기',
  signInLead:
    '이 이메일로 알림을 받는 모든 신청과 각각의 진행 상황, 작성 중인 신청을 볼 수 있습니다.',
  address: '이메일 주소',
  hint: 'Chipgate가 신청 알림을 보내는 주소입니다.',
  perhaps: (email, minutes) =>
    `입력하신 주소(${email})의 신청이나 작성 중인 신청이 있으면 인증 코드를 보냈습니다. ${minutes}분 동안 이 브라우저에서 한 번만 사용할 수 있습니다.`,
  opens: (url) => `신청 담당자로서 모든 신청과 작성 중인 신청을 볼 수 있습니다: ${url}`,
  all: '전체',
  states: {
    action: '답변 필요',
    officers: '담당관 심사 중',
    waiting: '대기',
    decided: '결정',
    drafts: '작성 중인 신청',
  },
  search: '신청 번호로 찾기',
  find: '찾기',
  sent: (day) => `${day} 접수`,
  saved: (day) => `${day} 마지막 저장`,
  kept: (day) => `${day}까지 보관`,
  answerNow: '담당관이 질문했습니다.',
  none: '해당하는 신청이 없습니다.',
  noneFound: (reference) => `신청 번호에 “${reference}”이(가) 들어 있는 신청을 찾지 못했습니다.`,
  lookedAt: (count) => `최근 신청 ${count}건을 확인했습니다.`,
  earlier: '이전 신청 보기',
  newest: '최근 신청으로 돌아가기',
  draftKinds: {
    'chip-order': '주문 신청',
    'national-veu': '국가별로 검증된 최종사용자(NVEU) 승인 신청',
    'universal-veu': '보편적으로 검증된 최종사용자(UVEU) 승인 신청',
  },
  goOn: '내 신청 모두 보기',
};
