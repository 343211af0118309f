import { createServer, type Server } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getItem } from '../../../functions/adapters/dynamodb/table/table.ts';
import { limited } from '../../../functions/adapters/time-limits.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';

let server: Server;
let endpoint: string;
let calls = 0;
beforeAll(async () => {
  // As a process that was stopped: it takes what is sent and never answers.
  server = createServer((socket) => void socket.on('data', () => calls++).on('error', () => {}));
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  endpoint = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => server.close());

it('What does not answer in time did not answer, after two tries', async () => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const options = { ...limited(300), endpoint, region: 'us-east-1', credentials };
  const table = { client: new DynamoDBClient(options), name: 'any' };
  const from = performance.now();
  await expect(getItem(table, { pk: 'a', sk: 'b' })).rejects.toThrow(DependencyUnavailableError);
  expect(performance.now() - from).toBeLessThan(7_000);
  expect(calls).toBe(2);
  table.client.destroy();
});
