import type { ContactChangeMessages } from './contact-en.ts';

export const koContactChange: ContactChangeMessages = {
  link: '신청 담당자 변경',
  linkAll: '내 모든 신청의 담당자 변경',
  title: '신청 담당자 변경',
  lead: '다른 메일 주소가 귀하의 메일 주소를 대신합니다. 모든 메일을 새 주소로 보내며, 답변·변경·취하·이의신청도 새 신청 담당자만 할 수 있습니다. 두 메일 주소에서 모두 코드로 확인해야 합니다.',
  which: '어느 신청의 담당자를 바꾸시겠습니까?',
  one: (reference) => `신청 ${reference}만`,
  all: '이 메일 주소의 모든 신청',
  allMeaning: '작성 중이고 아직 보내지 않은 신청은 그대로 귀하에게 남습니다.',
  name: '새 신청 담당자의 이름',
  email: '새 신청 담당자의 이메일 주소',
  emailHint: '이 주소로 코드를 보냅니다. 메일을 받은 분이 동의하면 코드를 알려 주어야 합니다.',
  reads: '메일의 언어',
  ask: '두 주소로 코드 보내기',
  codesTitle: '두 코드 입력',
  codesLead: (minutes) =>
    `두 코드 모두 ${minutes}분 동안 이 브라우저에서 한 번만 사용할 수 있습니다. 그 전에는 아무것도 바뀌지 않습니다.`,
  codeOfNew: (email) => `새 담당자의 주소(${email})로 보낸 코드`,
  codeOfNewHint: '새 신청 담당자에게 코드를 물어보십시오.',
  codeOfOwn: (mailbox) => `귀하의 주소(${mailbox})로 보낸 코드`,
  change: '신청 담당자 변경',
  again: '코드 다시 보내기',
  goBack: '새 신청 담당자 다시 입력',
  wrongName: '새 신청 담당자의 이름을 200자 이내로 입력해 주십시오.',
  sameMailbox: '귀하의 메일 주소입니다. 다른 주소를 입력해 주십시오.',
  tooMany: (minutes) =>
    `다른 주소로 코드를 너무 자주 보냈습니다. ${minutes}분 뒤에 다시 할 수 있습니다.`,
  opensForNew: (from, what, url) =>
    `${from}에서 귀하께 ${what}의 신청 담당자를 맡아 달라고 요청했습니다. 맡으시면 관련 메일을 모두 받고, 담당관의 질문에 답변하며, 신청을 변경하거나 취하할 수 있습니다. 동의하시면 요청한 분에게 이 코드를 알려 주십시오. 코드를 입력하면 귀하가 신청 담당자로 등록됩니다. ${url}`,
  opensForOwn: (to, what) =>
    `${what}의 신청 담당자를 ${to}(으)로 바꾸는 코드입니다. 바꾼 뒤에는 귀하가 더 이상 처리할 수 없습니다.`,
  whatOne: (reference) => `신청 ${reference}`,
  whatAll: '그 메일 주소의 모든 신청',
  changed: (count) => `신청 ${count}건의 담당자를 변경했습니다. 두 메일 주소로 알려 드립니다.`,
  left: '나머지 신청의 담당자는 바뀌지 않았습니다. 지금 결정하고 있거나, 새 신청 담당자가 심사하고 있거나, 담당자가 이미 여러 번 바뀌었거나, 한 번에 바꾸기에는 많습니다. 몇 분 뒤에 다시 해 주십시오.',
};
