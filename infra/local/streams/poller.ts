import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamoDBStreamsClient, GetRecordsCommand } from '@aws-sdk/client-dynamodb-streams';
import { log } from '../log.ts';
import { sequenceNumber } from './batch.ts';
import { isAfter, type Position } from './checkpoint.ts';
import { Consumer, type ConsumerOptions } from './consumer.ts';
import { findStream, iteratorAt, type Stream, shardAfter } from './shards.ts';

export interface StreamPoller {
  /** Resolves once everything written before the call was handed on. */
  caughtUp(): Promise<void>;
  /** Hands on what was read, and stops. */
  stop(): Promise<void>;
}

export interface PollerOptions {
  readonly client: DynamoDBStreamsClient;
  readonly table: string;
  readonly deadLetterFile: string;
  /** Each is offered every change, in a pace of its own. */
  readonly consumers: readonly ConsumerOptions[];
}

const IDLE_MS = 100;
const TROUBLE_MS = 1000;
/** What is read too soon is a call for a few records. */
const PAGE = 1000;

/** Follows the table's stream, shard after shard, once for all who follow it. */
export async function startPoller(options: PollerOptions): Promise<StreamPoller> {
  const { client, table, deadLetterFile } = options;
  const stream = await findStream(client, table);
  const stopping = new AbortController();
  const around = { streamArn: stream.arn, deadLetterFile };
  const consumers = options.consumers.map((consumer) => new Consumer(consumer, around));
  const state = { emptyReads: 0, position: earliest(consumers.map(({ seen }) => seen)) };
  const ended = follow({ consumers, stream, signal: stopping.signal, state });
  const readAll = async () => {
    // The read under way may have begun before the last write; the one after it has not.
    const enough = state.emptyReads + 2;
    while (state.emptyReads < enough && !stopping.signal.aborted) await sleep(IDLE_MS / 4);
    return Promise.all(consumers.map((consumer) => consumer.flush()));
  };
  return {
    caughtUp: async () => {
      // What is handed on may write something that has to be handed on.
      for (let moved = [true]; moved.includes(true); ) moved = await readAll();
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await ended;
    },
  };
}

/** Whoever has read nothing yet begins with the oldest. */
function earliest(positions: readonly (Position | undefined)[]): Position | undefined {
  const known = positions.filter((position) => position !== undefined);
  if (known.length < positions.length) return undefined;
  return known.toSorted((left, right) => (isAfter(left, right) ? 1 : -1))[0];
}

interface Following {
  readonly consumers: readonly Consumer[];
  readonly stream: Stream;
  readonly signal: AbortSignal;
  readonly state: { emptyReads: number; position: Position | undefined };
}

async function follow(following: Following): Promise<void> {
  const { stream, signal, state } = following;
  let shardId = state.position?.shardId ?? (await shardAfter(stream));
  while (!signal.aborted) {
    try {
      if (shardId) await readShard(shardId, following);
      shardId = (await shardAfter(stream, shardId)) ?? shardId;
    } catch (error) {
      if (signal.aborted) return;
      shardId = await afterTrouble(error as Error, shardId, following);
    }
    await pause(IDLE_MS, signal);
  }
}

/** A position that is no longer kept means going on with the oldest that is; else try again. */
async function afterTrouble(
  error: Error,
  shardId: string | undefined,
  { consumers, stream, signal, state }: Following,
) {
  if (error.name === 'ExpiredIteratorException') return shardId;
  const lost = ['TrimmedDataAccessException', 'ResourceNotFoundException'].includes(error.name);
  log(
    `reading the stream failed (${error.name}); ${lost ? 'going on with the oldest' : 'trying again'}`,
  );
  await pause(TROUBLE_MS, signal);
  if (lost) {
    state.position = undefined;
    for (const consumer of consumers) consumer.startOver();
  }
  return lost ? shardAfter(stream).catch(() => shardId) : shardId;
}

/** Reads a shard until it is closed and empty, or the host stops. */
async function readShard(shardId: string, { consumers, stream, signal, state }: Following) {
  let iterator = await iteratorAt(stream, shardId, state.position);
  while (iterator && !signal.aborted) {
    const read = await stream.client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: PAGE }),
    );
    const records = read.Records ?? [];
    await Promise.all(consumers.map((consumer) => consumer.offer(records, shardId)));
    const last = records.at(-1);
    if (last) state.position = { shardId, sequenceNumber: sequenceNumber(last) };
    else state.emptyReads += 1;
    iterator = read.NextShardIterator;
    if (records.length < PAGE) await pause(IDLE_MS, signal);
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
