import type { DraftKind } from '../../contracts/draft.ts';
import type { EventType } from '../../contracts/event.ts';
import type { DraftLetter } from '../../drafts/letters.ts';
import { nounFor, several } from '../findings/several.ts';
import type { Language } from '../tongue.ts';

/** What happened to a case, as far as its applicant is told of it by its status. */
export type StatusEvent = Extract<EventType, `case.${string}`> | 'contact.changed';
/** What was done with a license. */
export type LicenseEvent = Exclude<
  Extract<EventType, `license.${string}`>,
  'license.not-confirmed' | 'license.warning'
>;

/** What a letter about a draft says in its own way. */
interface DraftWords {
  readonly subject: string;
  readonly intro: string;
  readonly closing: string;
}
type DraftFacts = { readonly owner: string; readonly until: string };

const stands = (reference: string): string => `this is where your request ${reference} stands:`;

/** What our mails say; each language says all that English says. */
export const en = {
  language: 'en' as Language,
  requirementsMet: (count: number) =>
    count === 1
      ? 'The one requirement that applies is met.'
      : `All ${count} requirements that apply are met.`,
  applicant: {
    /** What happened, before the status itself. */
    happened: {
      'case.decided': stands,
      'case.withdrawn': stands,
      'case.expired': stands,
      'case.resolved': (reference) =>
        `the review of your request ${reference} is over. This is where it stands:`,
      'case.reopened': (reference) =>
        `the screening match on your request ${reference} was cleared. It is decided anew:`,
      'case.reconsidered': (reference) =>
        `your request ${reference} was reviewed, and the rules in force on this day stand against granting it so. It is decided anew:`,
      'case.rescreened': (reference) =>
        `the screening list was renewed, and the parties of your request ${reference} were compared with it once more. It is decided anew:`,
      'case.amended': (reference) =>
        `your changed request ${reference} has taken the place of the earlier one. What was decided on the earlier text no longer holds.`,
      'case.appealed': (reference) =>
        `your appeal about request ${reference} was received. Other officers review it anew:`,
      'contact.changed': (reference) =>
        `you are the contact of request ${reference} from now on. This is where it stands:`,
    } satisfies Readonly<Record<StatusEvent, (reference: string) => string>>,
    formerContact: {
      label: 'Contact changed',
      intro: (reference: string) =>
        `request ${reference} has another contact from now on, as both mailboxes have confirmed.`,
      meaning:
        'What follows is mailed to them, and they alone answer, amend, withdraw and appeal. If you did not confirm it by a code, tell whoever runs this service at once.',
      now: 'Contact from now on',
      closing: 'Chipgate sends this because you were the contact of this request until now.',
    },
    subject: (what: string, reference: string) => `${what}: ${reference}`,
    amendedLabel: 'Changed request received',
    stage: (reference: string) =>
      `the review of your request ${reference} has entered a new stage:`,
    asks: (office: string) => `Question from ${office}`,
    question: (reference: string) => `there is a question about your request ${reference}:`,
    clockStands: 'The clock of the review stands still until you answer.',
    answerUntil: (day: string) => `Without an answer by ${day}, the review goes on without it.`,
    lapsedLabel: 'The review goes on',
    lapsed: (reference: string) =>
      `the question about your request ${reference} was not answered in time. The review goes on without an answer.`,
    authorizations: 'Authorization',
    authorization: ({
      id,
      countries,
      from,
      lastDay,
    }: Readonly<Record<'id' | 'countries' | 'from' | 'lastDay', string>>) =>
      `${id}: ${countries}, from ${from} up to and including ${lastDay}. Name it in your orders, as the validated end user of the ultimate consignee.`,
    grounds: 'What the officers say',
    appealUntil: (day: string) =>
      `You can appeal once, up to and including ${day}, on the page of your request.`,
    expectedBy: 'This stage ends by',
    toPage: 'See where your request stands',
    toAnswer: 'Answer the question',
  },
  license: {
    label: {
      'license.suspended': 'License suspended',
      'license.reinstated': 'License reinstated',
      'license.revoked': 'License revoked',
    } satisfies Readonly<Record<LicenseEvent, string>>,
    intro: (reference: string) => `this has become of the license of request ${reference}:`,
    meaning: {
      'license.suspended': 'Nothing may be shipped under it from now on until it is reinstated.',
      'license.reinstated': 'It is valid again: you may ship within it, under its conditions.',
      'license.revoked':
        'Nothing may be shipped under it any more. What has not shipped went back to its limit.',
    } satisfies Readonly<Record<LicenseEvent, string>>,
    number: 'License',
    at: 'Since',
    returned: 'Given back',
    why: 'Why',
    words: 'In the words of the officers',
    warning: {
      shipped: (percent: string) => `${percent} of the license has shipped`,
      exhausted: 'All of the license has shipped',
      days: (days: number) => `The license ends in ${several(days, 'day')}`,
      intro: (reference: string) => `a word about the license of request ${reference}:`,
      left: 'Left to ship',
      until: 'Holds until',
      next: {
        shipped: 'What is left may ship under the same conditions. More takes a new request.',
        exhausted: 'Nothing is left to ship under it. More takes a new request.',
        days: 'What has not shipped by then goes back to its limit. To ship later takes a new request.',
      },
    },
    supplier: {
      name: 'Order desk',
      closing: 'Chipgate sends this because your order system filed this request.',
    },
    notConfirmed: 'Not confirmed',
    asked: (license: string, reference: string) =>
      `this has become of what you asked for about license ${license} of request ${reference}:`,
    whyNot: {
      refused: 'The second officer did not confirm it. The license is as it was.',
      missed: 'No second officer confirmed it in time. The license is as it was.',
      law: 'The second officer confirmed it, but the rules in force today stand against it. The license is as it was.',
      overtaken:
        'The license was moved otherwise meanwhile, so that nobody had to confirm it any more.',
    },
  },
  summary: {
    subject: (count: string, day: string) => `Where your requests stand: ${count}, ${day}`,
    intro: 'these requests of yours have moved since the last summary. This is where they stand:',
    headline: (count: string) => `Requests that moved: ${count}`,
    listed: 'One by one',
    closing: 'Chipgate sends this because you are the contact of these requests.',
    others: 'Not listed here',
    rest: (count: string) =>
      `${count} more, counted above. Your ordering system reads ${nounFor(count, 'it', 'each of them')} from Chipgate (GET /v1/requests/{id}), where the address of its page stands too.`,
  },
  draft: {
    greeting: 'Hello,',
    kinds: {
      'chip-order': 'Not sent yet: request to ship AI chips',
      'national-veu': 'Not sent yet: application to be a National Validated End User',
      'universal-veu': 'Not sent yet: application to be a Universal Validated End User',
    } satisfies Readonly<Record<DraftKind, string>>,
    letters: {
      resume: () => ({
        subject: 'Go on with your draft whenever you like',
        intro:
          'this draft is yours from now on. It is saved as you filled it in, and opens wherever you sign in.',
        closing: 'Chipgate sends this because this address was confirmed by a code.',
      }),
      invitation: ({ owner }) => ({
        subject: 'You are asked to fill in a draft together',
        intro: `${owner} asks you to fill in a draft together. You may change everything in it, and not send it.`,
        closing:
          'Chipgate sends this because you were invited. If you do not know why, you have nothing to do.',
      }),
      reminder: ({ until }) => ({
        subject: `Your draft is removed on ${until}`,
        intro:
          'nobody has saved this draft for a while. Unless somebody saves it, it is removed on the day below, with all that is in it.',
        closing: 'Chipgate sends this because you may edit this draft.',
      }),
    } satisfies Readonly<Record<DraftLetter['what'], (facts: DraftFacts) => DraftWords>>,
    until: 'Kept until',
    link: 'Go on with the draft',
    linkAlone:
      'The link alone shows nothing: you sign in with a code that is mailed to this address.',
  },
  officer: {
    subject: (reference: string, day: string) => `Your decision by ${day}: ${reference}`,
    subjectPaused: (reference: string) => `Your decision: ${reference}`,
    reminderSubject: (reference: string, day: string) =>
      `Reminder, your decision by ${day}: ${reference}`,
    answeredSubject: (reference: string) => `The applicant answered: ${reference}`,
    lapsedSubject: (reference: string) => `The applicant did not answer: ${reference}`,
    asks: (office: string) => `a case needs the decision of ${office}:`,
    firstOfTwo:
      'Two officers clear a match of this list. To clear it, you are asked first; a second person confirms.',
    secondOfTwo:
      'Two officers clear a match of this list. A first one found it to be somebody else; nothing is cleared until you find so, too.',
    inPlaceOf: (email: string) =>
      `You are asked in place of ${email}; you decide in your own name.`,
    reminds: (office: string) => `a case still waits for the decision of ${office}:`,
    answered: 'the applicant answered a question about a case that waits for your decision:',
    lapsed:
      'the applicant did not answer a question in time. The clock runs again for a case that waits for your decision:',
    applicant: 'Asked by',
    leftTpp: (tpp: string) => `${tpp} TPP left after it`,
    files: (names: string) => `Documents: ${names}`,
    toTask: 'Read the case and decide',
    harmless:
      'Opening the link decides nothing. You sign in with a code that is mailed to this address. The link is for you alone.',
    closing: (office: string) => `Chipgate sends this because you answer for ${office}.`,
  },
  colleague: {
    subject: (office: string, verdict: string, reference: string) =>
      `${office}: ${verdict}: ${reference}`,
    intro: (reference: string) => `a colleague decided about ${reference}:`,
    said: (officer: string, office: string) => `${officer}, ${office}`,
    yours: 'Nothing changes for you: if your own decision is still open, it stays open.',
  },
  over: {
    subject: (reference: string) => `No longer needed: your decision on ${reference}`,
    intro: (reference: string) => `your decision on ${reference} is no longer needed.`,
    why: {
      withdrawn: 'The request was withdrawn or has expired.',
      changed:
        'The applicant changed the request. If your decision on the new text is needed, a new mail is on its way.',
      suspended:
        'The license was suspended for a further reason. Whoever wants it reinstated asks anew.',
      decided: 'The review has ended.',
      missed: 'The task was closed without a decision of yours, and the review has gone on.',
    },
    nothing:
      'There is nothing left for you to do. The links of earlier mails decide nothing any more.',
  },
};

export type MailMessages = typeof en;
