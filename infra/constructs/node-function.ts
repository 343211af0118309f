import { Duration, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { FUNCTIONS, type FunctionFacts, type FunctionName } from '../functions.ts';
import { bundledCode } from './bundled-code.ts';
import { type Keeping, keptLog } from './kept-log.ts';

export interface NodeFunctionProps extends Keeping {
  readonly name: FunctionName;
  /** Whether it has what it may run at once for itself; the account's quota has to allow it. */
  readonly isReserved: boolean;
}

/** One Lambda with a role and a log group of its own; it may do nothing but log until granted. */
export class NodeFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    const facts: FunctionFacts = FUNCTIONS[props.name];
    const { purpose, memoryMb, timeoutSeconds, reserved } = facts;
    const logGroup = keptLog(scope, `${id}Logs`, props);
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      code: bundledCode(props.name),
      handler: 'index.handler',
      description: purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Start and report of every run would be two thirds of all that is logged; what fails is told.
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(props.isTraced && { tracing: Tracing.ACTIVE }),
      ...(props.isReserved && reserved && { reservedConcurrentExecutions: reserved }),
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Only for xray:Put*: AWS X-Ray has no resources to name.',
    });
  }
}
