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
import { ADVANCE_FILTERS } from '../advance-filter.ts';
import type { CaseTable } from './case-table.ts';

/**
 * Hands what a state machine waits for to the advance function: when it is written, and again when
 * the sweep touches it because the machine does not know it yet.
 */
export class ReviewAdvance extends Construct {
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    { table, advance }: { table: CaseTable; advance: LambdaFunction },
  ) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new EventSourceMapping(this, 'Mapping', {
      target: advance,
      eventSourceArn: table.grantStreamRead(advance),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: ADVANCE_FILTERS.map((filter) =>
        FilterCriteria.filter({ dynamodb: { NewImage: patternOf(filter) } }),
      ),
      batchSize: 25,
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
