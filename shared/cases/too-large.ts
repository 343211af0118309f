import { isBeyond } from '../ledger/limits.ts';
import type { Weighed } from '../ledger/weigh.ts';
import type { Path } from '../rules/determination.ts';

/**
 * Who asks for more than an account will ever have waits in vain: the case goes to people instead,
 * and stands in nobody's way. Every other path is as it was.
 */
export function orToPeople(path: Path, attempts: readonly Weighed[], at: Date): Path {
  const waited = attempts.find(({ account }) => account === path.waitsFor);
  if (!waited || !isBeyond(waited, at)) return path;
  const { route } = path;
  const draws: Path['draws'] = [];
  return {
    status: 'under-review',
    route,
    draws,
    mode: 'hold',
    recommendation: 'refuse',
    conditions: [],
  };
}
