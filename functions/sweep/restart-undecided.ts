import { submission } from '../../shared/contracts/case.ts';
import { readCase } from '../adapters/dynamodb/cases/stored-case.ts';
import { DUE } from '../adapters/dynamodb/table/partitions.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { dueCases } from './due-cases.ts';
import { aboutCase, workThrough } from './work-through.ts';

/** A run of the decide machine ends within this; whatever is older has died. */
const DEAD_AFTER_MS = 20_000;

/** Runs the decide machine again for requests that were stored and never decided. */
export async function restartUndecided(
  dependencies: SweepDependencies,
  until: Date,
): Promise<Tally> {
  const { table, clock, decideMachine } = dependencies;
  const dead = new Date(clock().getTime() - DEAD_AFTER_MS);
  const items = await dueCases(table, DUE.undecided, dead);
  const act = async (caseId: string) => {
    const stored = await readCase(table, caseId);
    if (stored?.row.status !== 'received') return false;
    const input = { command: 'decide', submission: submission.parse(stored.row) } as const;
    await decideMachine.run(input);
    return true;
  };
  return workThrough({ name: 'restart', items, until, about: aboutCase, act }, dependencies);
}
