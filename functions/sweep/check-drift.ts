import { accountInLog } from '../adapters/log.ts';
import type { SweepDependencies } from './dependencies.ts';
import type { Run } from './run.ts';
import { workThrough } from './work-through.ts';

/** Accounts recomputed in one run; the next hour goes on where this one stopped. */
const MOST = 300;

/** Which accounts were recomputed and which of them differ from their transfers. */
export interface DriftReport {
  readonly checked: number;
  readonly failed: number;
  readonly drifted: readonly string[];
}

/** Recomputes accounts from their transfers, at most hourly. Null when it is not time yet. */
export async function checkDrift(
  dependencies: SweepDependencies,
  run: Run,
): Promise<DriftReport | null> {
  const { driftChecks, clock, log } = dependencies;
  const accounts = await driftChecks.begin(clock(), MOST);
  if (!accounts) return null;
  const drifted: string[] = [];
  const act = async ({ account }: { readonly account: string }) => {
    const drift = await driftChecks.driftOf(account, clock());
    if (drift.length > 0) {
      drifted.push(account);
      log({ level: 'error', message: 'ledger drift', account: accountInLog(account), drift });
    }
    return true;
  };
  const items = accounts.map((account) => ({ account }));
  const work = { name: 'drift check', items, run, act };
  const { done, failed } = await workThrough(work, dependencies);
  await driftChecks.goOnAfter(accounts.length < MOST ? undefined : accounts.at(-1));
  return { checked: done, failed, drifted };
}
