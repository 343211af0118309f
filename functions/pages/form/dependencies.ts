import type { ContactCases } from '../../adapters/ports/cases.ts';
import type { Drafts } from '../../adapters/ports/drafts.ts';
import type { PagesDependencies } from '../dependencies.ts';
import type { SignInDependencies } from '../sign-in/dependencies.ts';

/** What the forms work with by which people apply. */
export interface FormDependencies extends PagesDependencies, SignInDependencies {
  readonly contactCases: ContactCases;
  readonly drafts: Pick<Drafts, 'listOf'>;
  /** Where people reach this, without a slash at the end. */
  readonly publicUrl: string;
}
