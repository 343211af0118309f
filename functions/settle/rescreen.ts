import { caseFileOf } from '../../shared/cases/known-case.ts';
import { newMatches } from '../../shared/cases/new-matches.ts';
import type { Rescreened, Settled } from '../../shared/contracts/case.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, knownCase, type SettleDependencies } from './dependencies.ts';

const GROUND = 'A party is like an entry of a newer screening list.';

/**
 * Ends the review of a case with a match that nobody has seen yet: it is decided anew, which puts it on
 * hold before the officers of screening. Any other case stays as it is. A repeat changes nothing.
 */
export function holdNewlyMatched(
  { submission: { id }, hits }: Rescreened,
  dependencies: SettleDependencies,
): Promise<Settled> {
  const { settlements, clock } = dependencies;
  return untilStill(CASE_LOOKS, async () => {
    const known = await knownCase(dependencies, id, 'rescreen');
    const isNew =
      known.row.status === 'under-review' && newMatches(known.decision, hits).length > 0;
    const review = isNew ? await settlements.openReviewOf(known) : undefined;
    if (review === 'moved') return undefined;
    if (!review) return { case: caseFileOf(known) };
    const ending = { outcome: 'superseded', ground: GROUND, at: clock() } as const;
    await settlements.reopen(review, { because: 'case.rescreened', ending });
    return undefined;
  });
}
