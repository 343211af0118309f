import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { quietLogger } from '../../shared/deployment/quiet-logger.ts';
import { ARCHIVE_FILTERS, IN_BULK, MOVES_AND_NOTICES } from '../stream-filters.ts';
import type { Lambdas } from './lambda.ts';
import { filesIn, type HostOptions } from './options.ts';
import type { Queues } from './queues/server.ts';
import { startSchedule } from './schedule.ts';
import { keepSampleFreshDaily } from './screening-sample.ts';
import { fileCheckpoint } from './streams/checkpoint.ts';
import { startPoller } from './streams/poller.ts';
import { TABLE_NAME } from './surroundings.ts';

/** What runs without being asked: the schedule, those who follow the stream, and the queues. */
export interface Background {
  sweep(): Promise<unknown>;
  streamsCaughtUp(): Promise<void>;
  stop(): Promise<void>;
}

export async function startBackground(
  { directory, sweepSeconds, archiveSeconds }: HostOptions,
  lambdas: Lambdas,
  queues: Pick<Queues, 'settled' | 'stop'>,
): Promise<Background> {
  const files = filesIn(directory);
  const poller = await startPoller({
    client: new DynamoDBStreamsClient({ logger: quietLogger }),
    table: TABLE_NAME,
    deadLetterFile: files.deadLetters,
    consumers: [
      {
        checkpoint: fileCheckpoint(files.relayCheckpoint),
        invoke: lambdas.relay,
        ...MOVES_AND_NOTICES,
      },
      {
        checkpoint: fileCheckpoint(files.archiveCheckpoint),
        invoke: lambdas.archive,
        gathering: { ...IN_BULK, seconds: archiveSeconds },
        ...ARCHIVE_FILTERS,
      },
    ],
  });
  const schedule = startSchedule(lambdas.sweep, sweepSeconds);
  const letSampleAge = keepSampleFreshDaily();
  return {
    sweep: schedule.runNow,
    streamsCaughtUp: async () => {
      await poller.caughtUp();
      await queues.settled();
    },
    stop: async () => {
      letSampleAge();
      await schedule.stop();
      await poller.stop();
      await queues.stop();
    },
  };
}
