import type { Context } from './context.ts';
import type { Found } from './found.ts';
import type { Truth } from './kleene.ts';
import type { Policy, RedFlags } from './policy.ts';
import type { Remedy } from './remedy.ts';
import type { Answer, Route } from './vocabulary.ts';

/** The facts a rule may read, as an applicant would name them. */
export type FactName =
  | 'submittedAt'
  | 'items'
  | 'model'
  | 'destination'
  | 'parties'
  | 'parties.country'
  | 'parties.headquarters'
  | 'parties.ultimateParent'
  | 'parties.owners'
  | 'parties.formedOn'
  | 'endUser.kind'
  | 'endUse'
  | 'purchaseOrder'
  | 'certifications'
  | 'nacNotifiedOn'
  | 'screening'
  | 'authorization'
  | 'linkedParents';

/** What a rule answers where it is asked at all. */
export type Answered = Exclude<Answer, 'not-applicable'>;

/**
 * A claim about a request, with the clause that makes it: its words are in `messages`. `check` runs
 * for every request; `found` and `remedy` are called only when an answer is told to somebody.
 */
export interface Rule {
  readonly id: string;
  readonly citation: (policy: Policy) => string;
  readonly needs: readonly FactName[];
  /** The row of the precedence table that asks it; red flags are asked with row 5. */
  readonly row: number;
  /** The routes that stand or fall with it: there it tells a person why. */
  readonly routes: readonly Route[];
  /** The red flag that is up unless it is met: an order then goes to people, whatever its route. */
  readonly flag?: keyof RedFlags;
  /** A prohibition or the standing of an exception: asked again as of the day of any grant. */
  readonly asOfGrant?: true;
  /** Whether the request is of the kind this rule is about; where that is not known, it is. */
  readonly appliesTo: (context: Context) => boolean;
  /** `undefined` is "not known", which never authorizes. */
  readonly check: (context: Context) => Truth;
  readonly found: (context: Context, answer: Answered) => Found;
  /** What would turn a `not-met` or `unknown` into `met`, where somebody can bring it about. */
  readonly remedy?: (context: Context, answer: Answered) => Remedy | undefined;
}

/** One rule's answer; its words are made when somebody wants them. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly answer: Answer;
}
