import { caseFileOf, type KnownCase, type ReviewedCase } from '../../shared/cases/known-case.ts';
import { awaitsPeople } from '../../shared/cases/lifecycle.ts';
import { newMatches } from '../../shared/cases/new-matches.ts';
import type { Rescreened, Settled } from '../../shared/contracts/case.ts';
import { isSuspendedForMatch, mayBeMatched } from '../../shared/licenses/matching.ts';
import type { Settlements } from '../adapters/ports/settlements.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, knownCase, type SettleDependencies } from './dependencies.ts';

const GROUND = 'The parties were compared with a newer screening list.';

/**
 * Takes up matches that no officer has seen: the review of an open case ends, and it is decided anew,
 * which puts it on hold; a license is put before an officer. A case that could not be screened is decided
 * anew, too. Any other case stays as it is. A repeat changes nothing.
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
    const shown = await shownOf(known, seen, settlements);
    const isAnswered = seen && wasUnscreened(known);
    if (!isAnswered && !isNews(known, seen, newMatches(shown, hits)))
      return { case: caseFileOf(known) };
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

/** On hold only because no list could be asked: now that one was, the rules decide, whatever it says. */
const wasUnscreened = ({ row, decision }: KnownCase): boolean =>
  row.status === 'on-hold' && decision !== undefined && decision.hits === undefined;

/** What the officers were shown last, whatever they made of it. */
async function shownOf(
  { row, decision, license }: KnownCase,
  seen: ReviewedCase | undefined,
  { matchesShown }: Settlements,
): Promise<Rescreened['hits'] | undefined> {
  if (seen?.review.matches) return seen.review.matches;
  const before = license && isSuspendedForMatch(license) ? await matchesShown(row.id) : undefined;
  return before ? [...before] : decision?.hits;
}

/** Whether there is a match that the officers were not shown, where one still matters. */
function isNews(
  { row, license }: KnownCase,
  seen: ReviewedCase | undefined,
  found: Rescreened['hits'],
): boolean {
  const isOpen = awaitsPeople(row.status) ? seen !== undefined : license && mayBeMatched(license);
  return isOpen === true && found.length > 0;
}
