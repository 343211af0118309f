import type { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { STAGE_FACTS, type Stage } from '../stage.ts';

/** How data are kept in a stage, under which key of our own, if there is one, and whether traces are. */
export interface Keeping {
  readonly stage: Stage;
  readonly dataKey: Key | undefined;
  /** Whether X-Ray is told what each request went through. */
  readonly isTraced?: boolean | undefined;
}

/** A log group that is kept as long as the stage says: under the data key, where there is one. */
export function keptLog(scope: Construct, id: string, { stage, dataKey }: Keeping): LogGroup {
  const { logRetention: retention, removalPolicy } = STAGE_FACTS[stage];
  return new LogGroup(scope, id, {
    retention,
    removalPolicy,
    ...(dataKey && { encryptionKey: dataKey }),
  });
}
