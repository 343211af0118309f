import type { RecordedDecision } from '../contracts/records.ts';
import { entryHash } from '../facts/screened-parties.ts';
import type { ScreeningHit } from '../rules/facts.ts';

const matchKey = (hit: ScreeningHit): string => `${entryHash(hit)} ${hit.party}`;

/** Matches that people were not shown by the decision: of other parties, or with other entries. */
export function newMatches(
  decision: Pick<RecordedDecision, 'hits'> | undefined,
  hits: readonly ScreeningHit[],
): ScreeningHit[] {
  const seen = new Set(decision?.hits?.map(matchKey));
  return hits.filter((hit) => !seen.has(matchKey(hit)));
}
