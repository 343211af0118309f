import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/environment.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';

const DEFINITION = join(import.meta.dirname, '../workflow/decide.asl.json');

export interface DecideMachineProps {
  readonly stage: Stage;
  readonly determine: LambdaFunction;
  readonly settle: LambdaFunction;
}

/** The Express machine that answers every request: the file that the embedded host runs too. */
export class DecideMachine extends Construct {
  readonly #machine: StateMachine;

  constructor(scope: Construct, id: string, props: DecideMachineProps) {
    super(scope, id);
    const { determine, settle, stage } = props;
    const { logRetention, removalPolicy } = STAGE_FACTS[stage];
    this.#machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(readFileSync(DEFINITION, 'utf8')),
      definitionSubstitutions: {
        DetermineFunctionArn: determine.functionArn,
        SettleFunctionArn: settle.functionArn,
      },
      stateMachineType: StateMachineType.EXPRESS,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy }),
        level: LogLevel.ERROR,
        // What goes through the machine is personal data; the table keeps it, the log does not.
        includeExecutionData: false,
      },
    });
    this.#machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [determine.functionArn, settle.functionArn],
      }),
    );
    this.#acknowledge();
  }

  get arn(): string {
    return this.#machine.stateMachineArn;
  }

  /** May start the machine and wait for its end. */
  grantRun(fn: LambdaFunction): void {
    fn.addEnvironment(ENVIRONMENT.decideMachineArn, this.#machine.stateMachineArn);
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['states:StartSyncExecution'],
        resources: [this.#machine.stateMachineArn],
      }),
    );
  }

  #acknowledge(): void {
    Validations.of(this.#machine).acknowledge(
      {
        id: 'AwsSolutions-SF1',
        reason:
          'Errors are logged; logging every event of every run would cost more than the runs.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray and the delivery of logs have no resources to name.',
      },
    );
  }
}
