import * as z from 'zod';
import { instant } from '../../shared/contracts/decision.ts';
import { accountKeys } from '../adapters/dynamodb/ledger/accounts.ts';
import { checkAccount } from '../adapters/dynamodb/ledger/drift.ts';
import { DRIFT_CHECK_KEY } from '../adapters/dynamodb/ledger/keys.ts';
import { ownerOf } from '../adapters/dynamodb/table/expression.ts';
import { updateItem } from '../adapters/dynamodb/table/single-writes.ts';
import { getItem } from '../adapters/dynamodb/table/table.ts';
import type { SweepDependencies } from './dependencies.ts';
import { aboutAccount, workThrough } from './work-through.ts';

const EVERY_MS = 3_600_000;
/** Accounts recomputed in one run; the next hour goes on where this one stopped. */
const MOST = 300;

/** Which accounts were recomputed and which of them differ from their transfers. */
export interface DriftReport {
  readonly checked: number;
  readonly failed: number;
  readonly drifted: readonly string[];
}

const progress = z.object({ checkedAt: instant, after: z.string().optional() });

/** Recomputes accounts from their transfers, at most hourly. Null when it is not time yet. */
export async function checkDrift(
  dependencies: SweepDependencies,
  until: Date,
): Promise<DriftReport | null> {
  const { table, log } = dependencies;
  const before = progress.optional().parse(await getItem(table, DRIFT_CHECK_KEY));
  if (!(await claimHour(dependencies))) return null;
  const accounts: string[] = [];
  for await (const key of accountKeys(table, before?.after)) {
    if (accounts.push(ownerOf(key)) === MOST) break;
  }
  const drifted: string[] = [];
  const act = async (account: string) => {
    const { drift } = await checkAccount(table, account);
    if (drift.length > 0) {
      drifted.push(account);
      log({ level: 'error', message: 'ledger drift', ...aboutAccount(account), drift });
    }
    return true;
  };
  const work = { name: 'drift check', items: accounts, until, about: aboutAccount, act };
  const { done, failed } = await workThrough(work, dependencies);
  await remember(accounts.length < MOST ? undefined : accounts.at(-1), dependencies);
  return { checked: done, failed, drifted };
}

/** Of two sweeps at once only one checks. */
function claimHour({ table, clock }: SweepDependencies): Promise<boolean> {
  const now = clock();
  return updateItem(table, DRIFT_CHECK_KEY, {
    change: { set: { kind: 'sweep', checkedAt: now.toISOString() } },
    condition: {
      where: 'attribute_not_exists(#checkedAt) OR #checkedAt <= :anHourAgo',
      values: { anHourAgo: new Date(now.getTime() - EVERY_MS).toISOString() },
    },
  });
}

async function remember(after: string | undefined, { table }: SweepDependencies): Promise<void> {
  await updateItem(table, DRIFT_CHECK_KEY, {
    change: { set: { after }, ...(after === undefined && { remove: ['after'] }) },
    condition: { where: 'attribute_exists(#pk)' },
  });
}
