import type { Rescreening } from '../contracts/rescreening.ts';

/** A function that stays warm looks for a newer list every minute. */
const KNOWN_AFTER_MS = 90_000;
/** Those that failed are tried again, with all others, after this. */
const AGAIN_AFTER_MS = 600_000;

const later = (at: string | Date, ms: number): string =>
  new Date(new Date(at).getTime() + ms).toISOString();

/** Everybody is to be compared with this list. */
export const rescreeningBegun = (list: {
  readonly version: string;
  readonly importedAt: string;
}): Rescreening => ({
  version: list.version,
  beginsAt: later(list.importedAt, KNOWN_AFTER_MS),
  looked: 0,
  matched: 0,
  failed: 0,
});

export const isUnderWay = ({ beginsAt, endedAt }: Rescreening, now: Date): boolean =>
  endedAt === undefined && beginsAt <= now.toISOString();

/** What one share of the work came to, and where the next begins; without it, all were looked at. */
export interface Share extends Pick<Rescreening, 'looked' | 'matched' | 'failed'> {
  readonly after: Rescreening['after'] | undefined;
}

/** After a share of the work. Once all were looked at it is over, or begins again for those that failed. */
export function afterShare(progress: Rescreening, share: Share, now: Date): Rescreening {
  const { after: _before, ...kept } = progress;
  const failed = progress.failed + share.failed;
  const counted = {
    ...kept,
    looked: progress.looked + share.looked,
    matched: progress.matched + share.matched,
    failed,
  };
  if (share.after) return { ...counted, after: share.after };
  if (failed === 0) return { ...counted, endedAt: now.toISOString() };
  return { ...counted, failed: 0, beginsAt: later(now, AGAIN_AFTER_MS) };
}
