import type { MailMessages } from './en.ts';

const stands = (reference: string): string => `신청 ${reference}의 현재 상태를 알려 드립니다.`;

export const ko: MailMessages = {
  language: 'ko',
  requirementsMet: (count) => `해당하는 요건 ${count}개가 모두 충족되었습니다.`,
  applicant: {
    happened: {
      'case.decided': stands,
      'case.withdrawn': stands,
      'case.expired': stands,
      'case.resolved': (reference) =>
        `신청 ${reference}의 심사가 끝났습니다. 현재 상태를 알려 드립니다.`,
      'case.reopened': (reference) =>
        `신청 ${reference}의 일치 항목이 다른 거래자로 확인되어 다시 결정합니다.`,
      'case.reconsidered': (reference) =>
        `신청 ${reference}의 심사가 끝났으나 오늘 시행 중인 규정에 따라 그대로 허가할 수 없어 다시 결정합니다.`,
      'case.rescreened': (reference) =>
        `우려거래자 목록이 바뀌어 신청 ${reference}의 거래 당사자를 다시 조회했으며, 그 결과에 따라 다시 결정합니다.`,
      'case.amended': (reference) =>
        `신청 내용이 변경되었습니다(신청 번호 ${reference}). 이전 내용에 대한 결정은 효력이 없습니다.`,
      'case.appealed': (reference) =>
        `신청 ${reference}에 대한 이의신청을 접수했습니다. 다른 담당관들이 다시 심사합니다.`,
      'contact.changed': (reference) =>
        `지금부터 신청 ${reference}의 신청 담당자로 등록되셨습니다. 현재 상태를 알려 드립니다.`,
    },
    formerContact: {
      label: '신청 담당자 변경',
      intro: (reference) =>
        `두 메일 주소에서 모두 확인하여 신청 ${reference}의 신청 담당자가 바뀌었습니다.`,
      meaning:
        '앞으로의 알림은 새 신청 담당자에게 보내며, 답변·변경·취하·이의신청도 새 신청 담당자만 할 수 있습니다. 인증 코드로 직접 확인하신 것이 아니라면 바로 이 서비스의 운영 담당자에게 알려 주십시오.',
      now: '새 신청 담당자',
      closing: '지금까지 이 신청의 담당자로 등록되어 있던 분께 Chipgate가 보내 드립니다.',
    },
    subject: (what, reference) => `${what}: ${reference}`,
    amendedLabel: '변경된 신청 접수',
    stage: (reference) => `신청 ${reference}의 심사가 새로운 단계에 들어갔습니다.`,
    asks: (office) => `${office}의 질문`,
    question: (reference) => `신청 ${reference}에 대한 질문이 있습니다.`,
    clockStands: '답변하실 때까지 심사 기한은 멈춥니다.',
    answerUntil: (day) => `${day}까지 답변이 없으면 답변 없이 심사가 계속됩니다.`,
    lapsedLabel: '심사 계속',
    lapsed: (reference) =>
      `신청 ${reference}에 대한 질문에 기한 안에 답변이 없었습니다. 답변 없이 심사가 계속됩니다.`,
    authorizations: '검증된 최종사용자(VEU) 승인',
    authorization: ({ id, countries, from, lastDay }) =>
      `${id}: ${countries}, ${from}부터 ${lastDay}까지. 주문할 때 최종수하인의 검증된 최종사용자(VEU)로 이 번호를 적어 주십시오.`,
    grounds: '담당관의 설명',
    appealUntil: (day) => `${day}까지 신청 현황 페이지에서 한 번 이의신청을 할 수 있습니다.`,
    expectedBy: '이 단계의 기한',
    toPage: '신청 현황 보기',
    toAnswer: '질문에 답변하기',
  },
  license: {
    label: {
      'license.suspended': '허가 효력 정지',
      'license.reinstated': '허가 효력 회복',
      'license.revoked': '허가 취소',
    },
    intro: (reference) => `신청 ${reference}의 허가 상태가 바뀌어 알려 드립니다.`,
    meaning: {
      'license.suspended': '지금부터 효력이 회복될 때까지 이 허가를 근거로 수출할 수 없습니다.',
      'license.reinstated':
        '허가가 다시 유효합니다. 조건을 지키면 허가 범위 안에서 수출할 수 있습니다.',
      'license.revoked':
        '더 이상 이 허가를 근거로 수출할 수 없습니다. 선적하지 않은 양은 한도로 반환되었습니다.',
    },
    number: '허가 번호',
    at: '시작 시각',
    returned: '반환된 양',
    why: '이유',
    words: '담당관의 설명',
    warning: {
      shipped: (percent) => `허가량의 ${percent} 선적`,
      exhausted: '허가량 소진',
      days: (days) => `허가 유효기간 만료 ${days}일 전`,
      intro: (reference) => `신청 ${reference}의 허가에 대해 알려 드립니다.`,
      left: '남은 양',
      until: '유효기간',
      next: {
        shipped: '남은 양은 같은 조건으로 수출할 수 있습니다. 더 필요하면 새로 신청해 주십시오.',
        exhausted: '이 허가로 더 수출할 수 있는 양이 없습니다. 더 필요하면 새로 신청해 주십시오.',
        days: '그때까지 선적하지 않은 양은 한도로 반환됩니다. 이후에 수출하려면 새로 신청해 주십시오.',
      },
    },
    supplier: {
      name: '주문 담당자',
      closing: '이 신청을 접수한 주문 시스템의 담당자께 Chipgate가 보내 드립니다.',
    },
    notConfirmed: '확인되지 않음',
    asked: (license, reference) =>
      `신청 ${reference}의 허가(${license})에 대해 요청하신 조치의 결과를 알려 드립니다.`,
    whyNot: {
      refused: '다른 담당관이 확인하지 않았습니다. 허가 상태는 그대로입니다.',
      missed: '기한 안에 확인한 담당관이 없습니다. 허가 상태는 그대로입니다.',
      law: '다른 담당관이 확인했으나 오늘 시행 중인 규정에 따라 할 수 없습니다. 허가 상태는 그대로입니다.',
      overtaken: '그사이 허가 상태가 달리 바뀌어 확인이 필요하지 않게 되었습니다.',
    },
  },
  summary: {
    subject: (count, day) => `신청 현황 요약: ${count}건, ${day}`,
    intro: '지난 요약 이후 상태가 바뀐 신청의 현재 상태를 알려 드립니다.',
    headline: (count) => `상태가 바뀐 신청 ${count}건`,
    listed: '신청별 현황',
    closing: '위 신청의 담당자로 등록된 분께 Chipgate가 보내 드립니다.',
    others: '목록에 없는 신청',
    rest: (count) =>
      `위 합계에 포함된 ${count}건은 이 메일에 따로 적지 않았습니다. 각 신청의 상태와 현황 페이지 주소는 귀사의 주문 시스템이 Chipgate에서 조회할 수 있습니다(GET /v1/requests/{id}).`,
  },
  draft: {
    greeting: '안녕하십니까.',
    kinds: {
      'chip-order': '아직 보내지 않은 AI 반도체 수출 신청',
      'national-veu': '아직 보내지 않은 국가별로 검증된 최종사용자(NVEU) 승인 신청',
      'universal-veu': '아직 보내지 않은 보편적으로 검증된 최종사용자(UVEU) 승인 신청',
    },
    letters: {
      resume: () => ({
        subject: '작성 중인 신청을 언제든지 이어서 작성하실 수 있습니다',
        intro:
          '작성 중인 신청이 이 주소로 저장되었습니다. 로그인하면 어디에서든 이어서 작성하실 수 있습니다.',
        closing: '코드로 확인된 주소이므로 Chipgate가 보내 드립니다.',
      }),
      invitation: ({ owner }) => ({
        subject: '신청을 함께 작성해 달라는 요청',
        intro: `${owner} 님이 신청을 함께 작성해 달라고 요청했습니다. 모든 항목을 고칠 수 있으나, 보낼 수는 없습니다.`,
        closing:
          '초대받은 분께 Chipgate가 보내 드립니다. 초대받은 까닭을 모르신다면 하실 일은 없습니다.',
      }),
      reminder: ({ until }) => ({
        subject: `작성 중인 신청이 ${until}에 삭제됩니다`,
        intro:
          '한동안 저장되지 않은 신청이 있습니다. 아래 날짜까지 아무도 저장하지 않으면 적힌 내용과 함께 삭제됩니다.',
        closing: '이 신청을 함께 작성하시는 분께 Chipgate가 보내 드립니다.',
      }),
    },
    until: '보관 기한',
    link: '이어서 작성하기',
    linkAlone: '링크만으로는 아무것도 볼 수 없으며, 이 주소로 발송되는 코드로 로그인합니다.',
  },
  officer: {
    subject: (reference, day) => `${day}까지 결정 요청: ${reference}`,
    subjectPaused: (reference) => `결정 요청: ${reference}`,
    reminderSubject: (reference, day) => `재알림: ${day}까지 결정 요청: ${reference}`,
    answeredSubject: (reference) => `신청인이 답변했습니다: ${reference}`,
    lapsedSubject: (reference) => `신청인이 답변하지 않았습니다: ${reference}`,
    asks: (office) => `${office}의 결정이 필요한 사안이 있습니다.`,
    firstOfTwo:
      '이 목록과 일치하는 거래자는 담당관 두 명이 확인합니다. 먼저 판단해 주시면 다른 담당관이 확인합니다.',
    secondOfTwo:
      '이 목록과 일치하는 거래자는 담당관 두 명이 확인합니다. 첫 번째 담당관은 목록의 거래자가 아닌 것으로 판단했으며, 같은 판단을 하셔야 확정됩니다.',
    inPlaceOf: (email) => `${email} 님을 대신하여 요청드리며, 본인의 이름으로 결정합니다.`,
    reminds: (office) => `아직 ${office}의 결정을 기다리는 사안이 있습니다.`,
    answered: '결정을 기다리는 사안에 대한 질문에 신청인이 답변했습니다.',
    lapsed:
      '신청인이 기한 안에 질문에 답변하지 않았습니다. 결정을 기다리는 사안의 기한이 다시 진행됩니다.',
    applicant: '신청인',
    leftTpp: (tpp) => `이 사안 이후 ${tpp} TPP 남음`,
    files: (names) => `문서: ${names}`,
    toTask: '사안을 읽고 결정하기',
    harmless:
      '링크를 여는 것만으로는 아무것도 결정되지 않습니다. 이 주소로 발송되는 코드로 로그인합니다. 이 링크는 본인만 사용해 주십시오.',
    closing: (office) => `${office}의 담당관이므로 Chipgate가 보내 드리는 메일입니다.`,
  },
  colleague: {
    subject: (office, verdict, reference) => `${office}: ${verdict}: ${reference}`,
    intro: (reference) => `${reference}에 대해 동료 담당관이 결정했습니다.`,
    said: (officer, office) => `${officer}, ${office}`,
    yours: '달라지는 것은 없습니다. 본인의 결정이 아직 남아 있다면 그대로 남아 있습니다.',
  },
  over: {
    subject: (reference) => `결정이 필요하지 않습니다: ${reference}`,
    intro: (reference) => `${reference}에 대한 결정이 더 이상 필요하지 않습니다.`,
    why: {
      withdrawn: '신청이 취하되었거나 기한이 지났습니다.',
      changed:
        '신청인이 신청 내용을 변경했습니다. 새 내용에 대한 결정이 필요하면 새 메일을 보내 드립니다.',
      suspended:
        '다른 이유로 허가의 효력이 다시 정지되었습니다. 효력 회복이 필요하면 새로 요청해야 합니다.',
      decided: '심사가 끝났습니다.',
      missed: '결정 없이 이 업무가 종료되었고 심사는 계속되었습니다.',
    },
    nothing: '하실 일은 없습니다. 이전 메일의 링크로는 더 이상 아무것도 결정되지 않습니다.',
  },
};
