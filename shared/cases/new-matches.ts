import { entryHash } from '../facts/screened-parties.ts';
import type { ScreeningHit } from '../rules/facts.ts';

const matchKey = (hit: ScreeningHit): string => `${entryHash(hit)} ${hit.party}`;

/** Matches that people were not shown: of other parties, or with other entries. */
export function newMatches(
  shown: readonly ScreeningHit[] | undefined,
  hits: readonly ScreeningHit[],
): ScreeningHit[] {
  const seen = new Set(shown?.map(matchKey));
  return hits.filter((hit) => !seen.has(matchKey(hit)));
}
