import { Duration, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { allow } from './allow.ts';

/** The longest that AWS lets somebody change their mind. */
const PENDING_WINDOW = Duration.days(30);

/**
 * In production, one key of our own for all data at rest: table, documents, records, and the history
 * of reviews. In development AWS's own keys do. `undefined` stands for those.
 */
export const makeDataKey = (scope: Construct, id: string, stage: Stage): Key | undefined =>
  STAGE_FACTS[stage].protectsData
    ? new Key(scope, id, {
        description: 'Chipgate: encrypts the data',
        alias: aliasIn(scope, 'data'),
        enableKeyRotation: true,
        pendingWindow: PENDING_WINDOW,
        removalPolicy: STAGE_FACTS[stage].removalPolicy,
      })
    : undefined;

/** The use of a data key that a service makes for a function, and no other. */
export function grantThrough(
  service: 'dynamodb' | 's3',
  { key, fn, actions }: { key: Key | undefined; fn: LambdaFunction; actions: string[] },
): void {
  if (!key) return;
  const { region } = Stack.of(key);
  allow(fn, {
    actions,
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } },
  });
}

/** A bucket's encryption: under a key of our own where there is one, under S3's otherwise. */
export const encryptionWith = (dataKey: Key | undefined) =>
  dataKey
    ? ({
        encryption: BucketEncryption.KMS,
        encryptionKey: dataKey,
        bucketKeyEnabled: true,
      } as const)
    : ({ encryption: BucketEncryption.S3_MANAGED } as const);

/** Signs records (ES256). It never leaves KMS; its public half is for everybody who checks. */
export class SigningKey extends Construct {
  readonly #key: Key;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    // AWS cannot turn an asymmetric key: the runbook says how people do.
    this.#key = new Key(this, 'Key', {
      description: 'Chipgate: signs the records',
      alias: aliasIn(this, 'signing'),
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      pendingWindow: PENDING_WINDOW,
      removalPolicy: STAGE_FACTS[stage].removalPolicy,
    });
  }

  get arn(): string {
    return this.#key.keyArn;
  }

  /** May sign: this function, and nobody else whatever their policies say. */
  grantSignAlone(fn: LambdaFunction): void {
    fn.addEnvironment(ENVIRONMENT.signingKeyId, this.arn);
    allow(fn, { actions: ['kms:Sign'], resources: [this.arn] });
    this.#key.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['kms:Sign'],
        resources: ['*'],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': fn.role?.roleArn } },
      }),
    );
  }
}

const aliasIn = (scope: Construct, purpose: string): string =>
  `alias/${Stack.of(scope).stackName.toLowerCase()}-${purpose}`;
