import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { WorkQueue } from './work-queue.ts';

/** The event bus on which order systems may tell what happened; everything on it goes into one queue. */
export class IntakeBus extends Construct {
  constructor(scope: Construct, id: string, queue: WorkQueue) {
    super(scope, id);
    const eventBus = new EventBus(this, 'Orders', {
      description: 'Chipgate: orders and shipments',
    });
    new Rule(this, 'Everything', {
      eventBus,
      description: 'Puts all events into the queue of those that are to be taken',
      eventPattern: { account: Match.prefix('') },
      targets: [queue.target()],
    });
    new CfnOutput(Stack.of(this), 'EventBusName', { value: eventBus.eventBusName });
  }
}
