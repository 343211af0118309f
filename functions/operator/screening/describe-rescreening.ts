import type { Rescreening } from '../../../shared/contracts/rescreening.ts';
import { isUnderWay } from '../../../shared/screening/rescreening.ts';

/** How far the comparison of open cases, waiters and licenses with the newest list has come. */
export function describeRescreening(newest: Rescreening | undefined, now: Date): string {
  if (!newest) return 'No list was imported yet: there is nothing to compare anybody with again.';
  const { version, looked, matched, failed } = newest;
  const counts = `${looked} looked at, ${matched} newly matched, ${failed} to be tried again`;
  return `With version ${version}: ${counts}. ${standing(newest, now)}`;
}

function standing(newest: Rescreening, now: Date): string {
  if (newest.endedAt !== undefined) return `Everybody was by ${newest.endedAt}.`;
  return isUnderWay(newest, now) ? 'It goes on.' : `It goes on from ${newest.beginsAt}.`;
}
