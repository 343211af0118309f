import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

const EVERY = Duration.minutes(1);

/** Time itself: calls the sweep every minute. A call that fails is not retried, the next one comes. */
export class SweepSchedule extends Construct {
  constructor(scope: Construct, id: string, sweep: LambdaFunction) {
    super(scope, id);
    sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: EVERY });
    new Rule(this, 'EveryMinute', {
      description: 'Calls the sweep',
      schedule: Schedule.rate(EVERY),
      targets: [new Target(sweep, { retryAttempts: 0, maxEventAge: EVERY })],
    });
  }
}
