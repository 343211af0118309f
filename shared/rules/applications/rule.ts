import type { Truth } from '../kleene.ts';
import type { Policy } from '../policy.ts';
import type { ApplicationContext } from './context.ts';

/** A claim about an application. What is not met, or not known, returns it without action. */
export interface ApplicationRule {
  readonly id: string;
  readonly requirement: string;
  readonly citation: (policy: Policy) => string;
  readonly appliesTo?: (context: ApplicationContext) => boolean;
  readonly check: (context: ApplicationContext) => Truth;
  /** What was found, where the claim is not met or not known. */
  readonly found: (context: ApplicationContext) => string;
  readonly remedy: string;
}
