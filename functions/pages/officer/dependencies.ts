import type { Policy } from '../../../shared/rules/index.ts';
import type { Cases, Clearances, SinceFiling } from '../../adapters/ports/cases.ts';
import type { Files } from '../../adapters/ports/files.ts';
import type { Quotas } from '../../adapters/ports/ledger.ts';
import type { InformationRequests, Offices, Reviews, Tasks } from '../../adapters/ports/reviews.ts';
import type { PagesDependencies } from '../dependencies.ts';
import type { SignInDependencies } from '../sign-in/dependencies.ts';

/** What the pages of officers work with: their tasks, and all that a task shows of its case. */
export interface OfficerDependencies extends PagesDependencies, SignInDependencies {
  readonly cases: Pick<Cases, 'find'>;
  readonly quotas: Pick<Quotas, 'find'>;
  readonly sinceFiling: SinceFiling;
  readonly clearances: Pick<Clearances, 'of'>;
  /** At an ISO instant. */
  readonly policyInForce: (at: string) => Policy;
  readonly tasks: Tasks;
  readonly reviews: Reviews;
  readonly information: Pick<InformationRequests, 'ask'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly files: Pick<Files, 'pin' | 'downloadUrl'>;
}
