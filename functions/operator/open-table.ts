import { optional } from '../adapters/configuration.ts';
import { dynamoClient, getItem, type Table } from '../adapters/dynamodb/table/table.ts';
import { TerminalError } from './terminal.ts';

/** The table of the environment, once it has answered. */
export async function openTable(): Promise<Table> {
  const name = optional('tableName');
  if (!name) {
    throw new TerminalError('No table is known: start Chipgate (npm start), or set TABLE_NAME.');
  }
  const table = { client: dynamoClient(), name };
  await getItem(table, { pk: 'nothing', sk: 'nothing' });
  return table;
}
