import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTable, type DynamoDbLocal, startDynamoDb } from '../../../infra/local/dynamodb.ts';
import type { Invoke } from '../../../infra/local/lambda.ts';
import { fileCheckpoint } from '../../../infra/local/streams/checkpoint.ts';
import type { ConsumerOptions } from '../../../infra/local/streams/consumer.ts';
import { type StreamPoller, startPoller } from '../../../infra/local/streams/poller.ts';
import { MOVES_AND_NOTICES } from '../../../infra/stream-filters.ts';

const directory = mkdtempSync(join(tmpdir(), 'chipgate-streams-'));
const deadLetterFile = join(directory, 'dead.jsonl');
const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };

let database: DynamoDbLocal;
let client: DynamoDBClient;
let poller: StreamPoller;
let table = '';

interface StreamEvent {
  readonly Records: {
    readonly dynamodb: {
      readonly Keys: { readonly pk: { readonly S: string } };
      SequenceNumber: string;
    };
  }[];
}
const namesIn = (event: unknown) =>
  (event as StreamEvent).Records.map(({ dynamodb }) => dynamodb.Keys.pk.S);

beforeAll(async () => {
  database = await startDynamoDb();
  client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
});
afterEach(() => poller.stop());
afterAll(async () => {
  await database.stop();
  rmSync(directory, { recursive: true });
});

let count = 0;
async function newTable(): Promise<void> {
  table = `streams-${++count}`;
  await createTable(client, table);
}

async function write(...names: string[]): Promise<void> {
  for (const pk of names) {
    const kind = pk.startsWith('other') ? 'case' : 'outbox';
    const Item = {
      pk: { S: pk },
      sk: { S: 'x' },
      kind: { S: kind },
      duePk: { S: 'undelivered' },
      dueAt: { S: '2026' },
    };
    await client.send(new PutItemCommand({ TableName: table, Item }));
  }
}

const consumer = (invoke: Invoke, more: Partial<ConsumerOptions> = {}): ConsumerOptions => ({
  invoke,
  ...MOVES_AND_NOTICES,
  checkpoint: fileCheckpoint(join(directory, `${table}.json`)),
  ...more,
});

const follow = (invoke: Invoke): Promise<void> => followAll(consumer(invoke));

async function followAll(...consumers: ConsumerOptions[]): Promise<void> {
  poller = await startPoller({
    client: new DynamoDBStreamsClient({
      endpoint: database.endpoint,
      region: 'us-east-1',
      credentials,
    }),
    table,
    deadLetterFile,
    consumers,
  });
}

describe('The stream', () => {
  it('hands on undelivered notices only, in order, each once', async () => {
    await newTable();
    const names = Array.from({ length: 60 }, (_, i) => `n${i}`);
    const seen: string[] = [];
    await follow(async (event) => {
      seen.push(...namesIn(event));
    });
    await write('other-1', ...names, 'other-2');
    await poller.caughtUp();
    expect(seen).toEqual(names);
  });

  it('goes on where it was after a restart', async () => {
    await newTable();
    const seen: string[] = [];
    const invoke: Invoke = async (event) => {
      seen.push(...namesIn(event));
    };
    await write('a', 'b');
    await follow(invoke);
    await poller.caughtUp();
    await poller.stop();
    await write('c');
    await follow(invoke);
    await poller.caughtUp();
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('tries again from the first that failed, and overtakes nothing', async () => {
    await newTable();
    const seen: string[] = [];
    let refusals = 2;
    await follow(async (event) => {
      for (const { dynamodb } of (event as StreamEvent).Records) {
        if (dynamodb.Keys.pk.S === 'b' && refusals-- > 0) {
          return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
        }
        seen.push(dynamodb.Keys.pk.S);
      }
      return { batchItemFailures: [] };
    });
    await write('a', 'b', 'c');
    await poller.caughtUp();
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('buries what never succeeds, and goes on with the next', { timeout: 40_000 }, async () => {
    await newTable();
    const seen: string[] = [];
    await follow(async (event) => {
      if (namesIn(event).includes('poison')) throw new Error('cannot');
      seen.push(...namesIn(event));
    });
    await write('a', 'poison', 'z');
    await poller.caughtUp();
    expect(seen).toEqual(['a', 'z']);
    const [line = '', ...more] = readFileSync(deadLetterFile, 'utf8').trim().split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(line).dynamodb.Keys.pk.S).toBe('poison');
  });

  it('gathers for one while another is told at once, and hands on at the end what was gathered', async () => {
    await newTable();
    const [told, kept]: [string[], string[][]] = [[], []];
    const checkpoint = fileCheckpoint(join(directory, `${table}-gathered.json`));
    await followAll(
      consumer(async (event) => {
        told.push(...namesIn(event));
      }),
      consumer(
        async (event) => {
          kept.push(namesIn(event));
        },
        { checkpoint, gathering: { most: 3, seconds: 300 } },
      ),
    );
    await write('a', 'b', 'c', 'd');
    await expect.poll(() => told).toEqual(['a', 'b', 'c', 'd']);
    expect(kept).toEqual([['a', 'b', 'c']]);
    await poller.stop();
    expect(kept).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('offers each only what it was not handed before, though they share what is read', async () => {
    await newTable();
    const seen: Record<'first' | 'second', string[]> = { first: [], second: [] };
    const taking = (name: keyof typeof seen) =>
      consumer(
        async (event) => {
          seen[name].push(...namesIn(event));
        },
        { checkpoint: fileCheckpoint(join(directory, `${table}-${name}.json`)) },
      );
    await write('a');
    await followAll(taking('first'));
    await poller.caughtUp();
    await poller.stop();
    await write('b');
    await followAll(taking('first'), taking('second'));
    await poller.caughtUp();
    expect(seen).toEqual({ first: ['a', 'b'], second: ['a', 'b'] });
  });
});
