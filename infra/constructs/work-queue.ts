import { Duration, Validations } from 'aws-cdk-lib';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { QUEUES, type QueueFacts, type QueueName } from '../queues.ts';
import { allow } from './allow.ts';

const KEPT = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** A queue, the function that it calls, and where lies what that function never took. */
export class WorkQueue extends Construct {
  readonly deadLetters: Queue;
  readonly #queue: Queue;
  readonly #facts: QueueFacts;

  constructor(scope: Construct, id: string, name: QueueName, target: LambdaFunction) {
    super(scope, id);
    this.#facts = QUEUES[name];
    const { batch, atOnce, visibilitySeconds, receives } = this.#facts;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...KEPT,
      retentionPeriod: Duration.days(14),
    });
    this.#queue = new Queue(this, 'Queue', {
      ...KEPT,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: receives },
    });
    this.#queue.grantConsumeMessages(target);
    new EventSourceMapping(this, 'Mapping', {
      target,
      eventSourceArn: this.#queue.queueArn,
      batchSize: batch,
      maxConcurrency: atOnce,
      reportBatchItemFailures: true,
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue.',
    });
  }

  /** For a rule of EventBridge. What it cannot put into the queue lies with what was never taken. */
  target(): SqsQueue {
    return new SqsQueue(this.#queue, { deadLetterQueue: this.deadLetters });
  }

  /** May put messages into it. */
  grantSend(fn: LambdaFunction): void {
    fn.addEnvironment(ENVIRONMENT[this.#facts.variable], this.#queue.queueUrl);
    allow(fn, { actions: ['sqs:SendMessage'], resources: [this.#queue.queueArn] });
  }
}
