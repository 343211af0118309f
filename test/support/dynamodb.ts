import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import type { Table } from '../../functions/adapters/dynamodb/table/table.ts';
import { createTable } from '../../infra/local/dynamodb.ts';
import { TABLE_DEFINITION } from '../../infra/table.ts';
import { localClient } from './local-client.ts';

const READY_WITHIN_MS = 20_000;

type Definition = Parameters<typeof createTable>[2];

// DynamoDB Local looks through the streams of all tables at every write: few tables have one.
const { StreamSpecification: _unread, ...WITHOUT_STREAM } = TABLE_DEFINITION;

/** A fresh table in the DynamoDB Local of this run; without a stream, unless a test follows it. */
export async function createTestTable(definition: Definition = WITHOUT_STREAM): Promise<Table> {
  const endpoint = inject('dynamodbEndpoint');
  await untilReady(endpoint);
  const table = { client: localClient(endpoint), name: `test-${randomUUID()}` };
  await createTable(table.client, table.name, definition);
  return table;
}

/** A fresh table whose stream is followed. */
export const createFollowedTable = (): Promise<Table> => createTestTable(TABLE_DEFINITION);

async function untilReady(endpoint: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await fetch(endpoint).catch(() => undefined))) {
    if (Date.now() > deadline) throw new Error('DynamoDB Local did not start');
    await sleep(50);
  }
}
