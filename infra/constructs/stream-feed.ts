import { Duration, Validations } from 'aws-cdk-lib';
import {
  EventSourceMapping,
  type EventSourceMappingOptions,
  FilterCriteria,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type ChangeFilters, IN_BULK, type ItemPattern, PROMPTLY } from '../stream-filters.ts';
import type { CaseTable } from './case-table.ts';

export interface StreamFeedProps extends ChangeFilters {
  readonly table: CaseTable;
  readonly target: LambdaFunction;
  readonly manner?: Manner;
}

/** How items are handed over, and how long somebody tries. */
type Manner = Pick<
  EventSourceMappingOptions,
  | 'batchSize'
  | 'maxBatchingWindow'
  | 'parallelizationFactor'
  | 'bisectBatchOnError'
  | 'reportBatchItemFailures'
  | 'retryAttempts'
  | 'maxRecordAge'
>;

/** One by one and soon, for what the sweep offers again. */
const PROMPT: Manner = {
  batchSize: PROMPTLY.most,
  // Ten lanes a shard, each case always in the same one: one that fails delays few others.
  parallelizationFactor: 10,
  bisectBatchOnError: true,
  reportBatchItemFailures: true,
  // The sweep offers again what still failed then, so nothing has to block the others for long.
  retryAttempts: 5,
  maxRecordAge: Duration.hours(1),
};

/** Many at once, and always the same ones, for nearly the whole day that the stream keeps them. */
export const LASTING: Manner = {
  batchSize: IN_BULK.most,
  maxBatchingWindow: Duration.seconds(IN_BULK.seconds),
  bisectBatchOnError: false,
  maxRecordAge: Duration.hours(23),
};

/**
 * Hands changes of the table that concern a function to it, in order by case: when they are written,
 * and again when the sweep touches an item because nobody has taken care of it yet.
 */
export class StreamFeed extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: StreamFeedProps) {
    super(scope, id);
    const { table, target, filters, newItems = [], manner = PROMPT } = props;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new EventSourceMapping(this, 'Mapping', {
      target,
      eventSourceArn: table.grantStreamRead(target),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        ...newItems.map((pattern) => FilterCriteria.filter({ ...NEW, ...imageOf(pattern) })),
        ...filters.map((pattern) => FilterCriteria.filter(imageOf(pattern))),
      ],
      ...manner,
      onFailure: new SqsDlq(this.deadLetters),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue.',
    });
  }
}

const NEW = { eventName: ['INSERT'] };

const imageOf = (pattern: ItemPattern) => ({
  dynamodb: {
    NewImage: Object.fromEntries(
      Object.entries(pattern).map(([name, values]) => [name, { S: [values].flat() }]),
    ),
  },
});
