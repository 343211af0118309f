import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import type { Table } from '../../functions/adapters/dynamodb/table/table.ts';
import { createTable } from '../../infra/local/dynamodb.ts';
import { localClient } from './local-client.ts';

const READY_WITHIN_MS = 20_000;

/** A fresh table in the DynamoDB Local of this run. */
export async function createTestTable(): Promise<Table> {
  const endpoint = inject('dynamodbEndpoint');
  await untilReady(endpoint);
  const table = { client: localClient(endpoint), name: `test-${randomUUID()}` };
  await createTable(table.client, table.name);
  return table;
}

async function untilReady(endpoint: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await fetch(endpoint).catch(() => undefined))) {
    if (Date.now() > deadline) throw new Error('DynamoDB Local did not start');
    await sleep(50);
  }
}
