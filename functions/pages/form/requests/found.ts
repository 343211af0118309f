import { awaitsPeople, isUndecided } from '../../../../shared/cases/lifecycle.ts';
import type { ContactCases, ListedCase } from '../../../adapters/ports/cases.ts';

/** How a case stands for its contact; drafts are no cases yet. */
export const REQUEST_STATES = ['action', 'officers', 'waiting', 'decided'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** An open question stops the clock: that is how a row says that there is one. */
export function requestStateOf({ status, progress }: ListedCase): RequestState {
  if (progress?.pausedSince !== undefined) return 'action';
  if (awaitsPeople(status)) return 'officers';
  return isUndecided(status) ? 'waiting' : 'decided';
}

/** What somebody looks for among their cases. */
export interface Looked {
  readonly state?: RequestState | undefined;
  /** Part of a reference, as it was typed. */
  readonly reference?: string | undefined;
  /** Where an earlier page ended. */
  readonly after?: string | undefined;
}

export interface FoundRequests {
  readonly cases: readonly ListedCase[];
  /** How many were looked at, the newest first. */
  readonly looked: number;
  readonly next: string | undefined;
}

const AT_ONCE = 50;
const MOST_LOOKED = 500;

/** Those that fit, from the newest on: until a page is full, or as many as one call looks at. */
export async function findRequests(
  contactCases: ContactCases,
  email: string,
  { state, reference, after }: Looked,
): Promise<FoundRequests> {
  const part = folded(reference ?? '');
  const fits = (one: ListedCase) =>
    (state === undefined || requestStateOf(one) === state) &&
    folded(one.request.reference).includes(part);
  const cases: ListedCase[] = [];
  let [next, looked] = [after, 0];
  do {
    const page = await contactCases.page(email, { after: next, limit: AT_ONCE });
    cases.push(...page.cases.filter(fits));
    looked += page.cases.length;
    next = page.next;
  } while (next !== undefined && cases.length < AT_ONCE && looked < MOST_LOOKED);
  return { cases, looked, next };
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
