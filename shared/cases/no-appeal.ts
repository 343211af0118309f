import { dayNumber } from '../rules/calendar.ts';
import type { Policy } from '../rules/policy.ts';
import { daysLater } from '../rules/review/timing.ts';
import type { Status } from '../rules/vocabulary.ts';
import { may } from './lifecycle.ts';

/** As much of a case as says whether its refusal can be appealed. */
export interface Refused {
  readonly status: Status;
  readonly appeal?: unknown;
  /** `review` is there where people decided. */
  readonly decision: { readonly decidedAt: string; readonly review?: unknown } | null;
}

export type NoAppeal = 'appealed-before' | 'not-refused' | 'refused-by-law' | 'appeal-too-late';

/**
 * Why a case cannot be appealed at an ISO instant; `undefined` when it can. What people refused can,
 * once, until so many days after the day of refusal (UTC); what the rule itself refuses nobody may
 * approve.
 */
export function whyNoAppeal(
  { status, appeal, decision }: Refused,
  { appealWithinDays }: Policy,
  now: string,
): NoAppeal | undefined {
  if (appeal !== undefined) return 'appealed-before';
  if (!may(status, 'appeal') || decision === null) return 'not-refused';
  if (decision.review === undefined) return 'refused-by-law';
  const days = dayNumber(now) - dayNumber(decision.decidedAt);
  return days > appealWithinDays.value ? 'appeal-too-late' : undefined;
}

/** The last day (ISO date) on which a case can be appealed; `undefined` where it cannot be. */
export function lastAppealDay(file: Refused, policy: Policy, now: string): string | undefined {
  if (file.decision === null || whyNoAppeal(file, policy, now)) return undefined;
  return daysLater(file.decision.decidedAt, policy.appealWithinDays.value).slice(0, 10);
}
