import type { MachineInput, Rescreened } from '../../shared/contracts/case.ts';
import { pinnedPolicy } from '../../shared/digests/policy-digest.ts';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { screen } from './screen.ts';

/**
 * Compares everybody named in a case with the list in force, less what officers have cleared. All of
 * the list is asked: how alike two names are depends on which words it has, so that no part of it
 * answers for the whole. Throws `DependencyUnavailableError` while there is no list that is fresh.
 */
export async function screenAgain(
  { command, submission }: MachineInput & { command: 'rescreen' },
  dependencies: DetermineDependencies,
): Promise<Rescreened> {
  const { request, policy } = submission;
  const screening = await screen(request, pinnedPolicy(policy), dependencies);
  if (screening.state === 'unavailable') throw new DependencyUnavailableError(screening.reason);
  return { command, submission, hits: screening.state === 'hit' ? [...screening.hits] : [] };
}
