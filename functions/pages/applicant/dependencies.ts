import type { Cases, DecideMachine } from '../../adapters/ports/cases.ts';
import type { Files } from '../../adapters/ports/files.ts';
import type { Accounts, Quotas } from '../../adapters/ports/ledger.ts';
import type { NoticesAgain } from '../../adapters/ports/notices.ts';
import type { Reports } from '../../adapters/ports/reports.ts';
import type { InformationRequests, Offices, Reviews } from '../../adapters/ports/reviews.ts';
import type { PagesDependencies } from '../dependencies.ts';
import type { SignInDependencies } from '../sign-in/dependencies.ts';
import type { RationDependencies } from '../sign-in/ration.ts';

/** What the pages of applicants work with: their case by its link, and what they may do in it. */
export interface ApplicantDependencies
  extends PagesDependencies,
    SignInDependencies,
    RationDependencies {
  readonly cases: Pick<Cases, 'findByPublicReference'>;
  readonly decideMachine: DecideMachine;
  readonly reviews: Reviews;
  readonly information: Pick<InformationRequests, 'answer' | 'add'>;
  readonly noticesAgain: NoticesAgain;
  readonly offices: Pick<Offices, 'find'>;
  readonly quotas: Quotas;
  readonly reports: Reports;
  readonly waiters: Accounts['waiters'];
  readonly files: Pick<Files, 'uploadForm' | 'list' | 'pin'>;
  /** A fresh unguessable word, safe in a URL: at least 128 random bits. */
  readonly secret: () => string;
  /** Where people and suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Where mail can be read, where it never leaves the machine. */
  readonly inboxUrl?: string | undefined;
}
