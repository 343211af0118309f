import type { KeptLicense, LicenseChange } from '../contracts/license.ts';
import type { KeptTask, Review } from '../contracts/review.ts';
import { screeningFound } from '../rules/claims/screening.ts';
import type { Finding } from '../rules/determination.ts';
import type { ScreeningHit } from '../rules/facts.ts';
import { licenseAfter } from './lifecycle.ts';
import { licenseMoved } from './moving.ts';

/** Whether a review is about the license of a case, and not about what was asked. */
export const isOfLicense = ({ confirms, matches }: Pick<Review, 'confirms' | 'matches'>): boolean =>
  confirms !== undefined || matches !== undefined;

/** Whether officers have still to say what a match means for a license; an exemption is screened as it ships. */
export const mayBeMatched = ({ state, expiresAt }: KeptLicense): boolean =>
  expiresAt !== undefined && licenseAfter(state, 'suspend') !== undefined;

/** To give it back its force is to say that the match is somebody else. */
export const isSuspendedForMatch = ({ state, stateReason }: KeptLicense): boolean =>
  state === 'suspended' && stateReason?.code === 'screening-match';

/** Matches as the rule finds them. */
export const matchFinding = (hits: readonly ScreeningHit[]): Finding => ({
  rule: 'parties-screened-clear',
  answer: 'not-met',
  ...screeningFound({ state: 'hit', hits }),
});

/** A license whose match was confirmed, or about which nobody said anything in time. */
export function suspendedForMatch(
  license: KeptLicense,
  tasks: readonly KeptTask[],
  { ground, at }: { readonly ground: string; readonly at: Date },
): { after: KeptLicense; change: LicenseChange } {
  const task = tasks.find(({ answer }) => answer?.decision === 'refuse');
  const words = task?.answer?.reason ?? ground;
  const reason = { code: 'screening-match', words } as const;
  const after = licenseMoved(license, 'suspend', { at, reason });
  const { id, state: from } = license;
  const by = task?.officer.email ?? 'screening';
  const change = { license: id, move: 'suspend', from, to: after.state, reason, by } as const;
  return { after, change: { ...change, ...(task && { office: task.office }) } };
}
