import {
  type CaseFile,
  type LawAnswer,
  type LawQuestion,
  submissionIn,
} from '../../shared/contracts/case.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import { clearanceKeys, entryHash } from '../../shared/facts/screened-parties.ts';
import type { Determination, Path } from '../../shared/rules/determination.ts';
import type { Clearances } from '../adapters/ports/cases.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { determineCase } from './determine.ts';

/**
 * Whether the law of this day stands against what people have approved: places of concern and closed
 * exceptions of the policy in force, the screening list, the standing of an authorization. Nothing
 * is asked for what is not granted.
 */
export async function askLaw(
  { caseId, round, outcome }: LawQuestion,
  dependencies: DetermineDependencies,
): Promise<LawAnswer> {
  if (outcome !== 'approve') return { asked: null };
  const file = await dependencies.cases.find(caseId);
  if (!file?.decision) throw new CaseConflictError('There is no such case to approve');
  const asked = { command: 'decide', submission: submissionIn(file) } as const;
  const clearances = await clearedWith(file, round, dependencies);
  const { determination, law } = await determineCase(asked, { ...dependencies, clearances });
  const { route } = file.decision;
  const standsAgainst = !allows(determination.paths, route);
  const isUnscreened = standsAgainst && couldNotScreen(determination);
  return { asked: { ...law, standsAgainst, ...(isUnscreened && { isUnscreened }) } };
}

/** To reinstate a license clears the matches that were shown with it: they stand against it no more. */
async function clearedWith(
  { id, license, request }: CaseFile,
  round: number | undefined,
  { clearances, reviews }: DetermineDependencies,
): Promise<Pick<Clearances, 'unexpired'>> {
  const review = license && round ? await reviews.find(id, round) : undefined;
  const shown = review?.confirms ? (review.matches ?? []) : [];
  const cleared = shown.flatMap((hit) =>
    clearanceKeys(request, hit.party).map((party) => ({ party, entry: entryHash(hit) })),
  );
  return {
    unexpired: async (matches, now) => [...cleared, ...(await clearances.unexpired(matches, now))],
  };
}

/** The route that people approved is still one of those that the rules would go. */
const allows = (paths: readonly Path[], approved: Path['route']): boolean =>
  paths.some(({ route, status }) => route === approved && !STOPS.has(status));

const couldNotScreen = ({ findings }: Determination): boolean =>
  findings.some(({ rule, answer }) => rule === 'parties-screened-clear' && answer === 'unknown');

const STOPS: ReadonlySet<Path['status']> = new Set(['refused', 'on-hold', 'returned']);
