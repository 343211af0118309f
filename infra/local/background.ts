import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { ARCHIVE_FILTERS, MOVES_AND_NOTICES } from '../stream-filters.ts';
import type { Lambdas } from './lambda.ts';
import type { HostFiles } from './options.ts';
import { startSchedule } from './schedule.ts';
import { fileCheckpoint } from './streams/checkpoint.ts';
import { startPoller } from './streams/poller.ts';
import { TABLE_NAME } from './surroundings.ts';

/** What runs without being asked: the schedule and those who follow the stream. */
export interface Background {
  sweep(): Promise<unknown>;
  streamsCaughtUp(): Promise<void>;
  stop(): Promise<void>;
}

export async function startBackground(
  sweepSeconds: number,
  lambdas: Lambdas,
  files: HostFiles,
): Promise<Background> {
  const stream = {
    client: new DynamoDBStreamsClient(),
    table: TABLE_NAME,
    deadLetterFile: files.deadLetters,
  };
  const pollers = await Promise.all([
    startPoller({
      ...stream,
      checkpoint: fileCheckpoint(files.relayCheckpoint),
      invoke: lambdas.relay,
      filters: MOVES_AND_NOTICES,
    }),
    startPoller({
      ...stream,
      ...ARCHIVE_FILTERS,
      checkpoint: fileCheckpoint(files.archiveCheckpoint),
      invoke: lambdas.archive,
    }),
  ]);
  const schedule = startSchedule(lambdas.sweep, sweepSeconds);
  return {
    sweep: schedule.runNow,
    streamsCaughtUp: async () => {
      await Promise.all(pollers.map((poller) => poller.caughtUp()));
    },
    stop: async () => {
      await schedule.stop();
      await Promise.all(pollers.map((poller) => poller.stop()));
    },
  };
}
