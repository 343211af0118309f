import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { FunctionName } from '../functions.ts';

/** The parts of the stack that are watched, each by what its metrics name it. */
export interface Observed {
  readonly functions: Readonly<Partial<Record<FunctionName, LambdaFunction>>>;
  /** ARNs of the state machines. */
  readonly machines: Readonly<Record<'decide' | 'review', string>>;
  readonly tableName: string;
  readonly apiId: string;
  readonly deadLetters: Readonly<Record<'notices' | 'moves', Queue>>;
  /** Absent while there is no domain to send from. */
  readonly sending: ConfigurationSet | undefined;
}
