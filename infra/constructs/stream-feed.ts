import { Duration, Validations } from 'aws-cdk-lib';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { CaseTable } from './case-table.ts';

export interface StreamFeedProps {
  readonly table: CaseTable;
  readonly target: LambdaFunction;
  /** An item passes that has all the attributes of one of them. */
  readonly filters: readonly Readonly<Record<string, string>>[];
  /** Off, what there is to hand over waits in the table. */
  readonly enabled?: boolean;
}

/**
 * Hands changes of the table that concern a function to it, in order by case: when they are written,
 * and again when the sweep touches an item because nobody has taken care of it yet.
 */
export class StreamFeed extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { table, target, filters, enabled }: StreamFeedProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new EventSourceMapping(this, 'Mapping', {
      target,
      ...(enabled !== undefined && { enabled }),
      eventSourceArn: table.grantStreamRead(target),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: filters.map((filter) =>
        FilterCriteria.filter({ dynamodb: { NewImage: patternOf(filter) } }),
      ),
      batchSize: 25,
      // Ten lanes a shard, each case always in the same one: one that fails delays few others.
      parallelizationFactor: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // The sweep offers again what still failed then, so nothing has to block the others for long.
      retryAttempts: 5,
      maxRecordAge: Duration.hours(1),
      onFailure: new SqsDlq(this.deadLetters),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue.',
    });
  }
}

const patternOf = (filter: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, { S: FilterRule.isEqual(value) }]),
  );
