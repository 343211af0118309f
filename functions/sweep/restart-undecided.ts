import { submission } from '../../shared/contracts/case.ts';
import { MOST_CASES, type SweepDependencies, type Tally } from './dependencies.ts';
import { aboutCase, workThrough } from './work-through.ts';

/** A run of the decide machine ends within this; whatever is older has died. */
const DEAD_AFTER_MS = 20_000;

/** Runs the decide machine again for requests that were stored and never decided. */
export async function restartUndecided(
  dependencies: SweepDependencies,
  until: Date,
): Promise<Tally> {
  const { cases, dueCases, clock, decideMachine } = dependencies;
  const dead = new Date(clock().getTime() - DEAD_AFTER_MS);
  const items = await dueCases.due('undecided', dead, MOST_CASES);
  const act = async (caseId: string) => {
    const file = await cases.find(caseId);
    if (file?.status !== 'received') return false;
    await decideMachine.run({ command: 'decide', submission: submission.parse(file) });
    return true;
  };
  return workThrough({ name: 'restart', items, until, about: aboutCase, act }, dependencies);
}
