import { listingWrite } from '../../adapters/dynamodb/cases/contact-cases.ts';
import { commit } from '../../adapters/dynamodb/table/commit.ts';
import type { Table } from '../../adapters/dynamodb/table/table.ts';
import { readAllCases } from '../ledger/read-all-cases.ts';

/** Lists every case under its contact. One that changes meanwhile is left: to be tried again. */
export async function listCases(table: Table): Promise<{ listed: number; left: number }> {
  const done = { listed: 0, left: 0 };
  for await (const row of readAllCases(table)) {
    const { committed } = await commit(table, [listingWrite(row)]);
    done[committed ? 'listed' : 'left']++;
  }
  return done;
}
