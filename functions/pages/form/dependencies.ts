import type { FilingDependencies } from '../../adapters/filing/take-in.ts';
import type { ContactCases, ContactChanges } from '../../adapters/ports/cases.ts';
import type { Drafts } from '../../adapters/ports/drafts.ts';
import type { Files } from '../../adapters/ports/files.ts';
import type { Quotas } from '../../adapters/ports/ledger.ts';
import type { PagesDependencies } from '../dependencies.ts';
import type { SignInDependencies } from '../sign-in/dependencies.ts';
import type { RationDependencies } from '../sign-in/ration.ts';

/** What the forms work with by which people apply. */
export interface FormDependencies
  extends PagesDependencies,
    SignInDependencies,
    RationDependencies,
    FilingDependencies {
  readonly contactCases: ContactCases;
  readonly contactChanges: ContactChanges;
  readonly drafts: Drafts;
  /** What everybody may know of the limits of countries. */
  readonly quotas: Pick<Quotas, 'find'>;
  readonly files: Pick<Files, 'uploadForm' | 'list' | 'pin'>;
  /** Where people reach this, without a slash at the end. */
  readonly publicUrl: string;
}
