import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  type StateMachineProps,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { allow } from './allow.ts';
import { type Keeping, keptLog } from './kept-log.ts';

const WORKFLOWS = join(import.meta.dirname, '../workflow');

export interface WatchedMachineProps extends StateMachineProps, Keeping {
  /** Of `infra/workflow`: the file that the embedded host runs too. */
  readonly workflow: string;
  /** The functions that it may call, under the names that its definition has for their ARNs. */
  readonly calls: Readonly<Record<string, LambdaFunction>>;
  /** Why not every event of every run is logged. */
  readonly whyErrorsAlone: string;
}

/** A state machine that logs its errors, and is traced where that is asked for. */
export class WatchedMachine extends StateMachine {
  constructor(scope: Construct, id: string, props: WatchedMachineProps) {
    const { stage, dataKey, isTraced = false, workflow, calls, whyErrorsAlone, ...rest } = props;
    const arns = Object.entries(calls).map(([name, fn]) => [name, fn.functionArn] as const);
    super(scope, id, {
      definitionBody: DefinitionBody.fromString(readFileSync(join(WORKFLOWS, workflow), 'utf8')),
      definitionSubstitutions: Object.fromEntries(arns),
      tracingEnabled: isTraced,
      logs: {
        destination: keptLog(scope, 'Logs', { stage, dataKey }),
        level: LogLevel.ERROR,
        // What goes through a machine is personal data and task tokens: they are in no log.
        includeExecutionData: false,
      },
      ...rest,
    });
    const resources = arns.map(([, arn]) => arn);
    allow(this, { actions: ['lambda:InvokeFunction'], resources });
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions-SF1', reason: whyErrorsAlone },
      { id: 'AwsSolutions-SF2', reason: 'Traces cost by the request: on by `-c trace=on`.' },
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray and the delivery of logs have no resources to name.',
      },
    );
  }
}
