import { caseIdOf } from '../adapters/dynamodb/cases/keys.ts';
import { dueKeys } from '../adapters/dynamodb/table/due.ts';
import type { Table } from '../adapters/dynamodb/table/table.ts';

/** Cases of one kind taken up in one run. */
const MOST = 100;

/** Ids of the cases for which a kind of work fell due, oldest first. */
export async function dueCases(table: Table, duePk: string, until: Date): Promise<string[]> {
  const keys = await dueKeys(table, { duePk, until, limit: MOST });
  return keys.map(caseIdOf);
}
