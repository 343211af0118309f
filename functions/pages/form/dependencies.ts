import type { PagesDependencies } from '../dependencies.ts';
import type { SignInDependencies } from '../sign-in/dependencies.ts';

/** What the forms work with by which people apply. */
export interface FormDependencies extends PagesDependencies, SignInDependencies {
  /** Where people reach this, without a slash at the end. */
  readonly publicUrl: string;
}
