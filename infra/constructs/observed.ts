import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '../functions.ts';
import type { CaseTable } from './case-table.ts';
import type { DecideStateMachine } from './decide-machine.ts';
import type { MailSender } from './mail-sender.ts';
import type { PublicApi } from './public-api.ts';
import type { ReviewStateMachine } from './review-machine.ts';
import type { StreamFeed } from './stream-feed.ts';
import type { WorkQueue } from './work-queue.ts';

/** The parts of the stack that are watched. */
export interface Observed {
  readonly functions: Readonly<Partial<Record<FunctionName, LambdaFunction>>>;
  readonly table: CaseTable;
  readonly machine: DecideStateMachine;
  readonly reviewMachine: ReviewStateMachine;
  readonly api: PublicApi;
  readonly mail: MailSender;
  readonly relaying: StreamFeed;
  readonly archiving: StreamFeed;
  readonly deliveries: WorkQueue;
  readonly hearing: WorkQueue;
}

export const machinesOf = ({ machine, reviewMachine }: Observed) => ({
  decide: machine.arn,
  review: reviewMachine.arn,
});

/** Where what a stream or a queue gave up on lies, by the function that did not take it. */
export const deadLettersOf = ({ relaying, archiving, deliveries, hearing }: Observed) => ({
  deliver: deliveries.deadLetters,
  hear: hearing.deadLetters,
  relay: relaying.deadLetters,
  archive: archiving.deadLetters,
});
