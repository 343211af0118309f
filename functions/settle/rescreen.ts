import { caseFileOf, type KnownCase, type ReviewedCase } from '../../shared/cases/known-case.ts';
import { awaitsPeople } from '../../shared/cases/lifecycle.ts';
import { newMatches } from '../../shared/cases/new-matches.ts';
import type { Rescreened, Settled } from '../../shared/contracts/case.ts';
import { mayBeMatched } from '../../shared/licenses/matching.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, knownCase, type SettleDependencies } from './dependencies.ts';

const GROUND = 'A party is like an entry of a newer screening list.';

/**
 * Takes up matches that no officer has seen: the review of an open case ends, and it is decided anew,
 * which puts it on hold; a license is put before an officer. Any other case stays as it is. A repeat
 * changes nothing.
 */
export function takeUpMatches(
  { submission: { id }, hits }: Rescreened,
  dependencies: SettleDependencies,
): Promise<Settled> {
  const { settlements, clock } = dependencies;
  return untilStill(CASE_LOOKS, async () => {
    const known = await knownCase(dependencies, id, 'rescreen');
    const seen = await settlements.openReviewOf(known);
    if (seen === 'moved') return undefined;
    if (!isNews(known, seen, hits)) return { case: caseFileOf(known) };
    const at = clock();
    if (!awaitsPeople(known.row.status)) {
      await settlements.askAboutMatches(known, { hits, at, ...(seen && { open: seen }) });
    } else if (seen) {
      const ending = { outcome: 'superseded', ground: GROUND, at } as const;
      await settlements.reopen(seen, { because: 'case.rescreened', ending });
    }
    return undefined;
  });
}

/** Whether there is a match that the officers were not shown, where one still matters. */
function isNews(
  { row, decision, license }: KnownCase,
  seen: ReviewedCase | undefined,
  hits: Rescreened['hits'],
): boolean {
  const isOpen = awaitsPeople(row.status) ? seen !== undefined : license && mayBeMatched(license);
  const shown = seen?.review.matches ?? decision?.hits;
  return isOpen === true && newMatches(shown, hits).length > 0;
}
