import * as z from 'zod';
import { readCase } from '../cases/stored-case.ts';
import { endHold } from '../ledger/end-hold.ts';
import { type TransferItem, transferItem } from '../ledger/items.ts';
import { dueKeys } from '../table/due.ts';
import { DUE } from '../table/partitions.ts';
import { getItems, type Table } from '../table/table.ts';
import { endOverdue } from './overdue-holds.ts';

/** Holds freed in one go; the sweep frees the rest. */
const BATCH = 25;

/** Ends the overdue holds of an account, each with its case. Whether there were any. */
export async function freeOverdue(table: Table, account: string, now: Date): Promise<boolean> {
  const due = { duePk: DUE.pending(account), until: now, limit: BATCH };
  const items = await getItems(table, await dueKeys(table, due));
  const holds = z
    .array(transferItem)
    .parse(items)
    .filter(({ duePk }) => duePk !== undefined);
  for (const hold of holds) await expireHold(table, hold, now);
  return holds.length > 0;
}

async function expireHold(table: Table, hold: TransferItem, at: Date): Promise<void> {
  const stored = await readCase(table, hold.caseId);
  if (stored) {
    await endOverdue(table, stored, at);
    return;
  }
  const entry = { caseId: hold.caseId, at };
  await endHold(table, { ...hold, tpp: hold.amountTpp }, { ending: { type: 'expire' }, entry });
}
