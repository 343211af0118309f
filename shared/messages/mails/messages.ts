import type { EventType } from '../../contracts/event.ts';
import type { Language } from '../messages.ts';

/** What happened to a case, as far as its applicant is told of it by its status. */
export type StatusEvent = Extract<EventType, `case.${string}`>;

/** What our mails say; each language says all of it. */
export interface MailMessages {
  readonly language: Language;
  readonly requirementsMet: (count: number) => string;
  readonly applicant: {
    /** What happened, before the status itself. */
    readonly happened: Readonly<Record<StatusEvent, (reference: string) => string>>;
    readonly subject: (what: string, reference: string) => string;
    readonly stage: (reference: string) => string;
    readonly amendedLabel: string;
    readonly asks: (office: string) => string;
    readonly question: (reference: string) => string;
    readonly clockStands: string;
    readonly answerUntil: (day: string) => string;
    readonly lapsedLabel: string;
    readonly lapsed: (reference: string) => string;
    readonly authorizations: string;
    readonly authorization: (
      of: Readonly<Record<'id' | 'countries' | 'from' | 'lastDay', string>>,
    ) => string;
    readonly grounds: string;
    readonly appealUntil: (day: string) => string;
    readonly expectedBy: string;
    readonly toPage: string;
    readonly toAnswer: string;
  };
  readonly officer: {
    readonly subject: (reference: string, day: string) => string;
    readonly subjectPaused: (reference: string) => string;
    readonly reminderSubject: (reference: string, day: string) => string;
    readonly answeredSubject: (reference: string) => string;
    readonly lapsedSubject: (reference: string) => string;
    readonly asks: (office: string) => string;
    readonly inPlaceOf: (email: string) => string;
    readonly reminds: (office: string) => string;
    readonly answered: string;
    readonly lapsed: string;
    readonly applicant: string;
    readonly leftTpp: (tpp: string) => string;
    readonly files: (names: string) => string;
    readonly toTask: string;
    readonly harmless: string;
    readonly closing: (office: string) => string;
  };
  readonly colleague: {
    readonly subject: (office: string, verdict: string, reference: string) => string;
    readonly intro: (reference: string) => string;
    readonly said: (officer: string, office: string) => string;
    readonly yours: string;
  };
  readonly over: {
    readonly subject: (reference: string) => string;
    readonly intro: (reference: string) => string;
    readonly why: Readonly<Record<'withdrawn' | 'changed' | 'decided' | 'missed', string>>;
    readonly nothing: string;
  };
}
