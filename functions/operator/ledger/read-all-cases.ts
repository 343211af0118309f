import { type CaseItem, readRow } from '../../adapters/dynamodb/cases/items.ts';
import type { Table } from '../../adapters/dynamodb/table/table.ts';
import { allItems } from '../all-items.ts';

/** Every case. One that is filed meanwhile may be missing. */
export async function* readAllCases(table: Table): AsyncGenerator<CaseItem> {
  for await (const item of allItems(table)) if (item.kind === 'case') yield readRow(item);
}
