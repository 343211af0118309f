import type { MailMessages } from './messages.ts';

const stands = (reference: string): string => `this is where your request ${reference} stands:`;

export const en: MailMessages = {
  language: 'en',
  requirementsMet: (count) => `All ${count} requirements that apply are met.`,
  applicant: {
    happened: {
      'case.decided': stands,
      'case.withdrawn': stands,
      'case.expired': stands,
      'case.resolved': (reference) =>
        `the review of your request ${reference} is over. This is where it stands:`,
      'case.reopened': (reference) =>
        `the screening match on your request ${reference} was cleared. It is decided anew:`,
      'case.amended': (reference) =>
        `your changed request ${reference} has taken the place of the earlier one. What was decided on the earlier text no longer holds.`,
      'case.appealed': (reference) =>
        `your appeal about request ${reference} was received. Other officers review it anew:`,
    },
    subject: (what, reference) => `${what}: ${reference}`,
    amendedLabel: 'Changed request received',
    stage: (reference) => `the review of your request ${reference} has entered a new stage:`,
    asks: (office) => `Question from ${office}`,
    question: (reference) => `there is a question about your request ${reference}:`,
    clockStands: 'The clock of the review stands still until you answer.',
    answerUntil: (day) => `Without an answer by ${day}, the review goes on without it.`,
    lapsedLabel: 'The review goes on',
    lapsed: (reference) =>
      `the question about your request ${reference} was not answered in time. The review goes on without an answer.`,
    authorizations: 'Authorization',
    authorization: ({ id, countries, from, lastDay }) =>
      `${id}: ${countries}, from ${from} up to and including ${lastDay}. Name it in your orders, as the validated end user of the ultimate consignee.`,
    grounds: 'What the officers say',
    appealUntil: (day) =>
      `You can appeal once, up to and including ${day}, on the page of your request.`,
    expectedBy: 'This stage ends by',
    toPage: 'See where your request stands',
    toAnswer: 'Answer the question',
  },
  officer: {
    subject: (reference, day) => `Your decision by ${day}: ${reference}`,
    subjectPaused: (reference) => `Your decision: ${reference}`,
    reminderSubject: (reference, day) => `Reminder, your decision by ${day}: ${reference}`,
    answeredSubject: (reference) => `The applicant answered: ${reference}`,
    lapsedSubject: (reference) => `The applicant did not answer: ${reference}`,
    asks: (office) => `a case needs the decision of ${office}:`,
    inPlaceOf: (email) => `You are asked in place of ${email}; you decide in your own name.`,
    reminds: (office) => `a case still waits for the decision of ${office}:`,
    answered: 'the applicant answered a question about a case that waits for your decision:',
    lapsed:
      'the applicant did not answer a question in time. The clock runs again for a case that waits for your decision:',
    applicant: 'Asked by',
    leftTpp: (tpp) => `${tpp} TPP left after it`,
    files: (names) => `Documents: ${names}`,
    toTask: 'Read the case and decide',
    harmless:
      'Opening the link decides nothing. You sign in with a code that is mailed to this address. The link is for you alone.',
    closing: (office) => `Chipgate sends this because you answer for ${office}.`,
  },
  colleague: {
    subject: (office, verdict, reference) => `${office}: ${verdict}: ${reference}`,
    intro: (reference) => `a colleague decided about ${reference}:`,
    said: (officer, office) => `${officer}, ${office}`,
    yours: 'Nothing changes for you: if your own decision is still open, it stays open.',
  },
  over: {
    subject: (reference) => `No longer needed: your decision on ${reference}`,
    intro: (reference) => `your decision on ${reference} is no longer needed.`,
    why: {
      withdrawn: 'The request was withdrawn or has expired.',
      changed:
        'The applicant changed the request. If your decision on the new text is needed, a new mail is on its way.',
      decided: 'The review has ended.',
      missed: 'The task was closed without a decision of yours, and the review has gone on.',
    },
    nothing:
      'There is nothing left for you to do. The links of earlier mails decide nothing any more.',
  },
};
