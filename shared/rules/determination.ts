import type { Answer, DecidedStatus, Route } from './vocabulary.ts';

/** One rule's answer, told to a person. `because` says what was found. */
export interface Finding {
  readonly rule: string;
  readonly requirement: string;
  readonly answer: Answer;
  readonly because: string;
  readonly citation: string;
}

/** A claim on one account; it succeeds only where used + tpp <= limit. */
export interface Draw {
  readonly account: string;
  readonly tpp: number;
  /** The policy's limit at submission, before any officer's adjustment of the account. */
  readonly limitTpp: number;
}

/**
 * One way the request may go. The workflow takes the first whose draws all succeed together.
 * A path without draws always succeeds, so the last path of a determination is always one.
 */
export interface Path {
  readonly status: DecidedStatus;
  readonly route: Route;
  readonly draws: readonly Draw[];
  /** `hold` reserves for people to decide, `post` is final. */
  readonly mode: 'post' | 'hold';
  /** For `waitlisted` only: the account whose queue the request joins. */
  readonly waitsFor?: string;
  /** For `under-review`: what the rules would have people do. */
  readonly recommendation?: 'approve' | 'refuse';
  readonly conditions: readonly string[];
}

/** What the rules say of a request, before the ledger has spoken. */
export interface Determination {
  /** TPP that counts against limits: 3A090.a-class items only. */
  readonly totalTpp: number;
  readonly h100Equivalents: number;
  readonly paths: readonly Path[];
  readonly findings: readonly Finding[];
  /** What would alter the outcome, as far as it does not depend on what the accounts have left. */
  readonly wouldChange: readonly string[];
  /** The counted items, to say how many fewer units would fit an account. */
  readonly lots: readonly Lot[];
}

/** One counted line of an order: `tpp` of one unit, and how many. */
export interface Lot {
  readonly label: string;
  readonly tppPerUnit: number;
  readonly quantity: number;
}

/** How one draw fared against its account. */
export interface Attempt {
  readonly account: string;
  readonly tpp: number;
  readonly limitTpp: number;
  /** What was left when it was refused. A draw that succeeds reads nothing, and does not know. */
  readonly availableTpp?: number;
  /** Refused although it would fit: what is left goes to requests that have waited longer. */
  readonly othersWait?: true;
  readonly fits: boolean;
}
