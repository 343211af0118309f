import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type CfnStateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { allow } from './allow.ts';
import { encryptHistory, useFor } from './encrypted-history.ts';
import type { Keeping } from './kept-log.ts';
import { WatchedMachine } from './watched-machine.ts';

export interface ReviewMachineProps extends Keeping {
  readonly review: LambdaFunction;
  readonly determine: LambdaFunction;
  readonly settle: LambdaFunction;
}

/** The Standard machine that waits for people. */
export class ReviewStateMachine extends Construct {
  readonly #machine: WatchedMachine;
  readonly #dataKey: Key | undefined;
  /** Known before the machine is there, so that its key can be for it alone. */
  readonly #name: string;

  constructor(scope: Construct, id: string, props: ReviewMachineProps) {
    super(scope, id);
    const { stage, dataKey, isTraced, review, determine, settle } = props;
    this.#dataKey = dataKey;
    this.#name = `${Stack.of(this).stackName}-reviews`;
    this.#machine = new WatchedMachine(this, 'Machine', {
      stage,
      dataKey,
      isTraced,
      workflow: 'review.asl.json',
      calls: {
        ReviewFunctionArn: review,
        DetermineFunctionArn: determine,
        SettleFunctionArn: settle,
      },
      stateMachineName: this.#name,
      stateMachineType: StateMachineType.STANDARD,
      whyErrorsAlone: 'Errors are logged; the machine keeps the history of every run by itself.',
    });
    if (dataKey) encryptHistory(this.#machine, { key: dataKey, machineArn: this.#namedArn });
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
    allow(fn, { actions, resources: [resource] });
  }
}
