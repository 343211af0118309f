import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  type CfnStateMachine,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/environment.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { encryptHistory, useFor } from './encrypted-history.ts';

const DEFINITION = join(import.meta.dirname, '../workflow/review.asl.json');

export interface ReviewMachineProps {
  readonly stage: Stage;
  readonly dataKey: Key | undefined;
  readonly review: LambdaFunction;
  readonly settle: LambdaFunction;
}

/** The Standard machine that waits for people: the file that the embedded host runs too. */
export class ReviewMachine extends Construct {
  readonly #machine: StateMachine;
  readonly #dataKey: Key | undefined;
  /** Known before the machine is there, so that its key can be for it alone. */
  readonly #name: string;

  constructor(scope: Construct, id: string, props: ReviewMachineProps) {
    super(scope, id);
    const { stage, dataKey, review, settle } = props;
    const { logRetention, removalPolicy } = STAGE_FACTS[stage];
    this.#dataKey = dataKey;
    this.#name = `${Stack.of(this).stackName}-reviews`;
    this.#machine = new StateMachine(this, 'Machine', {
      stateMachineName: this.#name,
      definitionBody: DefinitionBody.fromString(readFileSync(DEFINITION, 'utf8')),
      definitionSubstitutions: {
        ReviewFunctionArn: review.functionArn,
        SettleFunctionArn: settle.functionArn,
      },
      stateMachineType: StateMachineType.STANDARD,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy }),
        level: LogLevel.ERROR,
        // Task tokens pass through the machine: they are in no log.
        includeExecutionData: false,
      },
    });
    this.#machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [review.functionArn, settle.functionArn],
      }),
    );
    if (dataKey) encryptHistory(this.#machine, { key: dataKey, machineArn: this.#namedArn });
    Validations.of(this.#machine).acknowledge(
      {
        id: 'AwsSolutions-SF1',
        reason: 'Errors are logged; the machine keeps the history of every run by itself.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray and the delivery of logs have no resources to name.',
      },
    );
  }

  get arn(): string {
    return this.#machine.stateMachineArn;
  }

  /** May start the machine, and tell it which tasks are over. */
  grantAdvance(fn: LambdaFunction): void {
    this.#grant(fn, ['states:StartExecution', 'states:SendTaskSuccess'], this.arn);
    if (this.#dataKey) fn.addToRolePolicy(useFor(this.#namedArn, this.#dataKey));
  }

  /** May look whether an execution of the machine still runs. */
  grantDescribe(fn: LambdaFunction): void {
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.#machine.stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.#grant(fn, ['states:DescribeExecution'], executions);
    const machine = Stack.of(this).getLogicalId(this.#machine.node.defaultChild as CfnStateMachine);
    const arn = 'arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>';
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${arn}:execution:<${machine}.Name>:*]`,
      reason: 'Executions are named by their cases, which nobody knows when the stack is made.',
    });
  }

  get #namedArn(): string {
    return Stack.of(this).formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: this.#name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  #grant(fn: LambdaFunction, actions: string[], resource: string): void {
    fn.addEnvironment(ENVIRONMENT.reviewMachineArn, this.arn);
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
  }
}
