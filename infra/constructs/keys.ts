import { Duration, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
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
 * In production, one key of our own for all data at rest: table, documents, records, the history of
 * reviews, logs, secrets and alarms. In development AWS's own keys do. `undefined` stands for those.
 */
export function makeDataKey(scope: Construct, id: string, stage: Stage): Key | undefined {
  const { protectsData, removalPolicy } = STAGE_FACTS[stage];
  if (!protectsData) return undefined;
  const key = new Key(scope, id, {
    description: 'Chipgate: encrypts the data',
    alias: aliasIn(scope, 'data'),
    enableKeyRotation: true,
    pendingWindow: PENDING_WINDOW,
    removalPolicy,
  });
  const { region, account, partition } = Stack.of(scope);
  const logs = `arn:${partition}:logs:${region}:${account}:log-group:*`;
  letUse(key, `logs.${region}.amazonaws.com`, {
    ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logs },
  });
  letUse(key, 'cloudwatch.amazonaws.com', { StringEquals: { 'aws:SourceAccount': account } });
  return key;
}

/** The use of the key by a service that works with what is ours: our logs, and alarms that ring. */
function letUse(key: Key, service: string, conditions: Record<string, Record<string, string>>) {
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(service)],
      actions: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncrypt*',
        'kms:GenerateDataKey*',
        'kms:Describe*',
      ],
      resources: ['*'],
      conditions,
    }),
  );
}

/** The use of a data key that a service makes for a function, and no other. */
export function grantThrough(
  service: 'dynamodb' | 's3' | 'secretsmanager',
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
