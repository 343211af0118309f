import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '../functions.ts';
import type { CaseTable } from './case-table.ts';
import type { DecideStateMachine } from './decide-machine.ts';
import type { MailSender } from './mail-sender.ts';
import type { PublicApi } from './public-api.ts';
import type { ReviewStateMachine } from './review-machine.ts';
import type { StreamFeed } from './stream-feed.ts';

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
}

export const machinesOf = ({ machine, reviewMachine }: Observed) => ({
  decide: machine.arn,
  review: reviewMachine.arn,
});

/** Where what the stream gave up on lies, by the function that did not take it. */
export const deadLettersOf = ({ relaying, archiving }: Observed) => ({
  relay: relaying.deadLetters,
  archive: archiving.deadLetters,
});
