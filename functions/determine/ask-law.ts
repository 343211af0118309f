import { type LawAnswer, type LawQuestion, submission } from '../../shared/contracts/case.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import type { Path } from '../../shared/rules/determination.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { determineCase } from './determine.ts';

/**
 * Whether the law of this day stands against what people have approved: places of concern and closed
 * exceptions of the policy in force, the screening list, the standing of an authorization. Nothing
 * is asked for what is not granted.
 */
export async function askLaw(
  { caseId, outcome }: LawQuestion,
  dependencies: DetermineDependencies,
): Promise<LawAnswer> {
  if (outcome !== 'approve') return { asked: null };
  const file = await dependencies.cases.find(caseId);
  if (!file?.decision) throw new CaseConflictError('There is no such case to approve');
  const asked = { command: 'decide', submission: submission.parse(file) } as const;
  const { determination, law } = await determineCase(asked, dependencies);
  const { route } = file.decision;
  return { asked: { ...law, standsAgainst: !allows(determination.paths, route) } };
}

/** The route that people approved is still one of those that the rules would go. */
const allows = (paths: readonly Path[], approved: Path['route']): boolean =>
  paths.some(({ route, status }) => route === approved && !STOPS.has(status));

const STOPS: ReadonlySet<Path['status']> = new Set(['refused', 'on-hold', 'returned']);
