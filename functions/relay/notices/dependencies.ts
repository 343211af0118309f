import type { Clock } from '../../adapters/clock.ts';
import type { LogLine } from '../../adapters/log.ts';
import type { Cases } from '../../adapters/ports/cases.ts';
import type { DraftLetters } from '../../adapters/ports/drafts.ts';
import type { Quotas } from '../../adapters/ports/ledger.ts';
import type { Mailer, Outbox } from '../../adapters/ports/notices.ts';
import type { Offices, Reviews, Tasks } from '../../adapters/ports/reviews.ts';
import type { NoticeSettings, Summaries } from '../../adapters/ports/summaries.ts';
import type { FeedDependencies } from '../feed/write-feed.ts';
import type { MayMail, MayMailTo } from './mail-allowance.ts';

export interface DeliverDependencies extends FeedDependencies {
  readonly reviews: Pick<Reviews, 'find'>;
  readonly tasks: Pick<Tasks, 'addSecret'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly quotas: Pick<Quotas, 'find'>;
  readonly outbox: Outbox;
  readonly noticeSettings: NoticeSettings;
  readonly summaries: Summaries;
  readonly draftLetters: DraftLetters;
  readonly mayMail: MayMail;
  readonly mayMailTo: MayMailTo;
  readonly mailer: Mailer;
  /** Where no mail can be sent, notices wait in the table; clients are told in their feed. */
  readonly holdsNotices?: boolean;
  readonly clock: Clock;
  /** 256 random bits, safe in a URL. */
  readonly secret: () => string;
  readonly publicUrl: string;
  readonly log: (line: DeliveryLine) => void;
}

/** What letters are written from: the case is read already. */
export interface LetterDependencies extends DeliverDependencies {
  readonly cases: Pick<Cases, 'find'>;
}

/** One line of the log for each delivery that failed: of an event, a summary, or a letter about a draft. */
export type DeliveryLine = LogLine & {
  readonly level: 'error';
  readonly error: string;
} & (
    | { readonly caseId: string; readonly eventId: string }
    | { readonly summaryId: string }
    | { readonly draftId: string }
  );
