import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { allow } from './allow.ts';
import type { Keeping } from './kept-log.ts';
import { WatchedMachine } from './watched-machine.ts';

export interface DecideMachineProps extends Keeping {
  readonly determine: LambdaFunction;
  readonly settle: LambdaFunction;
}

/** The Express machine that answers every request. */
export class DecideStateMachine extends Construct {
  readonly #machine: WatchedMachine;

  constructor(scope: Construct, id: string, props: DecideMachineProps) {
    super(scope, id);
    const { determine, settle, stage, dataKey, isTraced } = props;
    this.#machine = new WatchedMachine(this, 'Machine', {
      stage,
      dataKey,
      isTraced,
      workflow: 'decide.asl.json',
      calls: { DetermineFunctionArn: determine, SettleFunctionArn: settle },
      stateMachineType: StateMachineType.EXPRESS,
      whyErrorsAlone:
        'Errors are logged; logging every event of every run would cost more than the runs.',
    });
  }

  get arn(): string {
    return this.#machine.stateMachineArn;
  }

  /** May start the machine and wait for its end. */
  grantRun(fn: LambdaFunction): void {
    fn.addEnvironment(ENVIRONMENT.decideMachineArn, this.#machine.stateMachineArn);
    allow(fn, { actions: ['states:StartSyncExecution'], resources: [this.arn] });
  }
}
