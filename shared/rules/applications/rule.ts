import type { Found } from '../found.ts';
import type { Truth } from '../kleene.ts';
import type { Policy } from '../policy.ts';
import type { Remedy } from '../remedy.ts';
import type { Answered } from '../rule.ts';
import type { ApplicationContext } from './context.ts';

/** A claim about an application. What is not met, or not known, returns it without action. */
export interface ApplicationRule {
  readonly id: string;
  readonly citation: (policy: Policy) => string;
  /** A prohibition: asked again as of the day on which an authorization is issued. */
  readonly asOfGrant?: true;
  readonly appliesTo?: (context: ApplicationContext) => boolean;
  readonly check: (context: ApplicationContext) => Truth;
  readonly found: (context: ApplicationContext, answer: Answered) => Found;
  readonly remedy: (context: ApplicationContext) => Remedy;
}
