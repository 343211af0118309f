import { setTimeout as sleep } from 'node:timers/promises';
import {
  type _Record,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { ChangeFilters } from '../../stream-filters.ts';
import type { Invoke } from '../lambda.ts';
import { log } from '../log.ts';
import { deliverInOrder, sequenceNumber } from './batch.ts';
import type { Checkpoint } from './checkpoint.ts';
import { findStream, iteratorAt, type Stream, shardAfter } from './shards.ts';

export interface StreamPoller {
  /** Resolves once everything written before the call was handed on. */
  caughtUp(): Promise<void>;
  /** Finishes the batch under way and stops. */
  stop(): Promise<void>;
}

export interface PollerOptions extends ChangeFilters {
  readonly client: DynamoDBStreamsClient;
  readonly table: string;
  readonly checkpoint: Checkpoint;
  readonly deadLetterFile: string;
  readonly invoke: Invoke;
}

const IDLE_MS = 100;
const TROUBLE_MS = 1000;
const BATCH = 25;

/** Follows the table's stream, shard after shard, from the checkpoint on. */
export async function startPoller(options: PollerOptions): Promise<StreamPoller> {
  const stream = await findStream(options.client, options.table);
  const stopping = new AbortController();
  const state = { emptyReads: 0 };
  const ended = follow({ options, stream, signal: stopping.signal, state });
  return {
    caughtUp: async () => {
      // The read under way may have begun before the last write; the one after it has not.
      const enough = state.emptyReads + 2;
      while (state.emptyReads < enough && !stopping.signal.aborted) await sleep(IDLE_MS / 4);
    },
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

interface Following {
  readonly options: PollerOptions;
  readonly stream: Stream;
  readonly signal: AbortSignal;
  readonly state: { emptyReads: number };
}

async function follow(following: Following): Promise<void> {
  const { options, stream, signal } = following;
  let shardId = options.checkpoint.read()?.shardId ?? (await shardAfter(stream));
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
  { stream, signal }: Following,
) {
  if (error.name === 'ExpiredIteratorException') return shardId;
  const lost = ['TrimmedDataAccessException', 'ResourceNotFoundException'].includes(error.name);
  log(
    `reading the stream failed (${error.name}); ${lost ? 'going on with the oldest' : 'trying again'}`,
  );
  await pause(TROUBLE_MS, signal);
  return lost ? shardAfter(stream).catch(() => shardId) : shardId;
}

/** Reads a shard until it is closed and empty, or the host stops. */
async function readShard(shardId: string, { options, stream, signal, state }: Following) {
  const { checkpoint, invoke, deadLetterFile, filters, newItems = [] } = options;
  let iterator = await iteratorAt(stream, shardId, checkpoint.read());
  while (iterator && !signal.aborted) {
    const read = await stream.client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }),
    );
    const records = read.Records ?? [];
    const onDone = (record: _Record) =>
      checkpoint.write({ shardId, sequenceNumber: sequenceNumber(record) });
    await deliverInOrder(records.filter(passing({ filters, newItems })), {
      invoke,
      streamArn: stream.arn,
      deadLetterFile,
      signal,
      onDone,
    });
    const last = records.at(-1);
    if (last && !signal.aborted) onDone(last);
    iterator = read.NextShardIterator;
    if (last) continue;
    state.emptyReads += 1;
    await pause(IDLE_MS, signal);
  }
}

const passing =
  ({ filters, newItems }: Required<ChangeFilters>) =>
  ({ dynamodb, eventName }: _Record): boolean =>
    [...filters, ...(eventName === 'INSERT' ? newItems : [])].some((pattern) =>
      Object.entries(pattern).every(([name, values]) =>
        [values].flat().includes(dynamodb?.NewImage?.[name]?.S ?? ''),
      ),
    );

const pause = (ms: number, signal: AbortSignal) =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
