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

export interface NoticeDeliveryProps {
  readonly table: CaseTable;
  readonly deliver: LambdaFunction;
  /** Off while there is no domain to send from: the notices wait in the outbox. */
  readonly enabled: boolean;
}

/**
 * Hands every outbox event to the deliver function, in order by case: when it is written, and again
 * when the sweep touches it because it is still undelivered.
 */
export class NoticeDelivery extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { table, deliver, enabled }: NoticeDeliveryProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new EventSourceMapping(this, 'Mapping', {
      target: deliver,
      enabled,
      eventSourceArn: table.grantStreamRead(deliver),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          dynamodb: {
            NewImage: {
              kind: { S: FilterRule.isEqual('outbox') },
              duePk: { S: FilterRule.isEqual('undelivered') },
            },
          },
        }),
      ],
      batchSize: 25,
      // Ten lanes a shard, each case always in the same one: a mail that fails delays few others.
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
