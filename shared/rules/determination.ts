import type { PolicyCondition } from './conditions.ts';
import type { Found, Limit } from './found.ts';
import type { RequestChange } from './remedy.ts';
import type { Answer, DecidedStatus, Route } from './vocabulary.ts';

/** One rule's answer and what was found, as data: `messages` has the words. */
export type Finding = Found & { readonly rule: string; readonly answer: Answer };

/** What the applicant could change, and what that was found to lead to. */
export interface Edit {
  readonly changes: readonly RequestChange[];
  readonly leadsTo: { readonly status: DecidedStatus; readonly route: Route };
  /** Limits it would draw on, of which nobody knows yet whether they have room. */
  readonly ifRoomIn?: readonly Limit[];
}

/** An edit that was tried, or what else would have to happen. */
export type Outlook = Edit | Found;

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
  readonly conditions: readonly PolicyCondition[];
}

/** What the rules say of a request, before the ledger has spoken. */
export interface Determination {
  /** TPP that counts against limits: 3A090.a-class items only. */
  readonly totalTpp: number;
  readonly h100Equivalents: number;
  readonly paths: readonly Path[];
  readonly findings: readonly Finding[];
  /** What would alter the outcome, as far as it does not depend on what the accounts have left. */
  readonly wouldChange: readonly Outlook[];
  /** What the names of accounts do not say: the quarter, and whose small orders they are. */
  readonly naming: Naming;
}

export interface Naming {
  readonly quarter: string;
  readonly parent?: string;
}

/** How one draw fared against its account. */
export interface Attempt {
  readonly account: string;
  readonly tpp: number;
  /** Left out where it is not the asker's to know; what is left then is, too. */
  readonly limitTpp?: number;
  /** What was left when it was refused. A draw that succeeds reads nothing, and does not know. */
  readonly availableTpp?: number;
  /** Refused although it would fit: what is left goes to requests that have waited longer. */
  readonly othersWait?: true;
  readonly fits: boolean;
}
