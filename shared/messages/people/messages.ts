import type { EndUserKind, PartyRole } from '../../rules/vocabulary.ts';
import type { Language } from '../messages.ts';

/** What the pages by which people decide say; each language says all of it. */
export interface PeopleMessages {
  readonly language: Language;
  readonly signIn: {
    readonly title: string;
    readonly sendTo: (mailbox: string) => string;
    readonly send: string;
    readonly codeTitle: string;
    readonly sentTo: (mailbox: string, minutes: number) => string;
    /** Where nobody may learn whether an address is an officer's. */
    readonly sentPerhaps: (email: string, minutes: number) => string;
    readonly sentAgain: string;
    /** `from`: the instant from which on another is mailed. */
    readonly sentBefore: (from: string) => string;
    readonly code: string;
    readonly codeHint: string;
    readonly enter: string;
    readonly again: string;
    readonly wrong: string;
    readonly tooMany: (from: string) => string;
    readonly as: (email: string) => string;
    readonly out: string;
    readonly outEverywhere: string;
    readonly harmless: string;
  };
  readonly codeMail: {
    readonly subject: string;
    readonly intro: string;
    /** What the code is for. */
    readonly opens: {
      readonly request: (url: string) => string;
      readonly task: (office: string) => string;
      readonly officers: string;
    };
    readonly validity: (minutes: number) => string;
    readonly ignore: string;
  };
  /** The page on which officers sign in by themselves, and see what waits for them. */
  readonly officers: Readonly<
    Record<'title' | 'lead' | 'address' | 'hint' | 'wrongAddress' | 'tasks' | 'none', string>
  >;
  readonly link: {
    readonly title: string;
    readonly asks: (office: string) => string;
  };
  readonly due: {
    readonly label: string;
    readonly left: (days: number) => string;
    readonly lastDay: (day: string) => string;
    readonly paused: (since: string) => string;
  };
  readonly notices: Readonly<Record<Notice, NoticeWords>>;
  readonly problem: { readonly title: string; readonly prefix: string };
  readonly stages: Readonly<Record<string, string>>;
  readonly questions: {
    /** `user`: who will use it, where that is not who receives it. */
    readonly order: (receiver: string, items: string, user: string | undefined) => string;
    readonly weights: (receiver: string, model: string, user: string | undefined) => string;
    readonly nationalVeu: (company: string, countries: string) => string;
    readonly universalVeu: (company: string) => string;
    readonly screening: (reference: string) => string;
    readonly appeal: string;
    readonly itemsAndMore: (first: string, more: number) => string;
  };
  readonly task: Readonly<
    Record<
      | 'appealGrounds'
      | 'recommendation'
      | 'recommendApprove'
      | 'recommendRefuse'
      | 'noRecommendation'
      | 'otherRules'
      | 'asked'
      | 'parties'
      | 'others'
      | 'information'
      | 'jump'
      | 'stale'
      | 'kept'
      | 'askedAnew'
      | 'changedSince'
      | 'conflict'
      | 'waitingForAnswer'
      | 'lapsed'
      | 'noAnswerYet'
      | 'digest'
      | 'digestMeaning'
      | 'approved'
      | 'refused'
      | 'missed'
      | 'pending'
      | 'superseded'
      | 'conditionsSaid'
      | 'sha256',
      string
    >
  > & {
    readonly onBehalfOf: (email: string) => string;
    readonly conflictAt: (domain: string, offices: string) => string;
    readonly askedBy: (office: string, at: string) => string;
    readonly answeredAt: (at: string) => string;
    readonly size: (kilobytes: string) => string;
    readonly asH100: (h100: string) => string;
    readonly byQuarter: (country: string, quarter: string) => string;
    readonly ofSchedule: (share: string) => string;
    readonly before: (share: string) => string;
    readonly after: (share: string) => string;
    readonly ofLimit: (tpp: string, limit: string) => string;
  };
  readonly accounts: {
    readonly country: (country: string, period: string) => string;
    readonly smallOrder: (parent: string, year: string) => string;
    readonly validated: (authorization: string, place: string) => string;
    /** Shares of a Universal Validated End User that are not of one country. */
    readonly shares: Readonly<Record<'non-allied' | 'non-us', string>>;
  };
  readonly fields: Readonly<
    Record<
      | 'reference'
      | 'submitted'
      | 'contact'
      | 'destination'
      | 'endUse'
      | 'purchaseOrder'
      | 'certifications'
      | 'notStated'
      | 'item'
      | 'quantity'
      | 'tppPerUnit'
      | 'figuresOfApplicant'
      | 'model'
      | 'operations'
      | 'published'
      | 'securedStorage'
      | 'yes'
      | 'no'
      | 'company'
      | 'headquarters'
      | 'country'
      | 'countries'
      | 'ultimateParent'
      | 'itself'
      | 'formedOn'
      | 'lei'
      | 'validatedEndUser'
      | 'customers'
      | 'supplyChainPlan'
      | 'attestations'
      | 'attestationsRest'
      | 'paragraph'
      | 'answer'
      | 'evidence'
      | 'requestedTpp'
      | 'quarter'
      | 'familyTotal'
      | 'none',
      string
    >
  >;
  readonly certificationWords: Readonly<
    Record<'goodFaithResearch' | 'smallOrderLimitNotReached' | 'noProhibitedEndUse', string>
  >;
  readonly roles: Readonly<Record<PartyRole, string>>;
  readonly kinds: Readonly<Record<EndUserKind, string>>;
  readonly decide: Readonly<
    Record<
      | 'title'
      | 'screeningTitle'
      | 'reason'
      | 'reasonHint'
      | 'conditions'
      | 'conditionsTitle'
      | 'conditionsHint'
      | 'approve'
      | 'refuse'
      | 'clear'
      | 'confirm'
      | 'once'
      | 'other'
      | 'ask'
      | 'askHint'
      | 'askSubmit'
      | 'question'
      | 'delegate'
      | 'delegateHint'
      | 'delegateSubmit'
      | 'colleague'
      | 'nobody'
      | 'recuse'
      | 'recuseHint'
      | 'recuseSubmit'
      | 'back',
      string
    >
  > & { readonly signedAs: (name: string, office: string) => string };
  readonly errors: Readonly<
    Record<
      'reason' | 'question' | 'colleague' | 'conditions' | 'answer' | 'grounds' | 'confirm',
      string
    >
  >;
  readonly receipt: {
    readonly approved: string;
    readonly refused: string;
    readonly cleared: string;
    readonly confirmed: string;
    readonly thanks: string;
    readonly by: string;
    readonly at: string;
    readonly from: string;
    readonly ended: (label: string) => string;
    readonly waitsFor: (offices: string) => string;
    readonly goesOn: string;
    readonly handedOver: string;
    readonly recused: string;
  };
  readonly applicant: {
    readonly progress: string;
    readonly stage: string;
    readonly awaitedFrom: string;
    readonly asksYou: (office: string) => string;
    readonly actions: string;
    readonly sent: string;
    readonly sentLead: string;
    readonly yourAppeal: string;
    readonly actionsLead: string;
    readonly answer: string;
    readonly answerText: string;
    readonly answerHint: string;
    readonly answerSubmit: string;
    readonly files: string;
    readonly filesHint: string;
    readonly upload: string;
    readonly attached: string;
    readonly withdraw: string;
    readonly withdrawHint: string;
    readonly withdrawConfirm: string;
    readonly withdrawSubmit: string;
    readonly appeal: string;
    readonly appealHint: (day: string) => string;
    readonly grounds: string;
    readonly appealSubmit: string;
    readonly answerAwaited: string;
    readonly mayAppeal: (day: string) => string;
    readonly reviewersSay: string;
    readonly stageEnds: string;
    readonly paused: (since: string) => string;
  };
}

/** Why a link or a form leads nowhere, told politely. */
export const NOTICES = [
  'unknown-task',
  'foreign',
  'not-officer',
  'decided',
  'missed',
  'superseded',
  'changed',
  'already',
  'bad-decision',
  'session-ended',
  'not-possible',
  'not-eligible',
  'file-changed',
] as const;
export type Notice = (typeof NOTICES)[number];

export interface NoticeWords {
  readonly title: string;
  readonly meaning: string;
}
