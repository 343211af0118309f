import type { MatchedEntry } from '../contracts/decision.ts';
import type { Clearance } from '../contracts/records.ts';
import { entryHash, toldDigest } from '../facts/screened-parties.ts';

/** That officers found the same entry to be somebody else before, and whether the list says the same of it. */
export interface EarlierClearing {
  readonly cleared: Clearance;
  readonly entry: 'same' | 'changed' | 'not-known';
}

/** Of what was cleared for a party, that of this entry under whatever name, the latest first. */
export const earlierClearings = (
  hit: MatchedEntry,
  clearances: readonly Clearance[],
): EarlierClearing[] =>
  clearances
    .filter((cleared) => isOf(hit, cleared))
    .map((cleared) => ({ cleared, entry: stillSaid(hit, cleared) }))
    .sort((one, other) => (one.cleared.at > other.cleared.at ? -1 : 1));

/** A match by another of its names is one of the same entry. */
const isOf = (hit: MatchedEntry, { entry, matched }: Clearance): boolean =>
  entry === entryHash(hit) ||
  (matched?.list === hit.list && nameOf(matched.entry) === nameOf(hit.entry));

const nameOf = (entry: string): string => entry.replace(/ \(also listed as ".*"\)$/, '');

function stillSaid({ listed }: MatchedEntry, { matched }: Clearance): EarlierClearing['entry'] {
  if (!listed || matched?.told === undefined) return 'not-known';
  return matched.told === toldDigest(listed) ? 'same' : 'changed';
}
