import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  BlockPublicAccess,
  Bucket,
  type CfnBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/environment.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { encryptionWith, grantThrough } from './keys.ts';

/** Five years (15 CFR 762.6), however many of them are leap years. */
const KEPT = Duration.days(5 * 365 + 2);
const OBJECTS = 'records/*';

export interface AuditStoreProps {
  readonly stage: Stage;
  readonly dataKey: Key | undefined;
}

/** Records that outlive everything: put once, by one function, and from then on out of reach. */
export class AuditStore extends Construct {
  readonly #bucket: Bucket;
  readonly #dataKey: Key | undefined;

  constructor(scope: Construct, id: string, { stage, dataKey }: AuditStoreProps) {
    super(scope, id);
    const { protectsData, removalPolicy } = STAGE_FACTS[stage];
    this.#dataKey = dataKey;
    this.#bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      ...encryptionWith(dataKey),
      enforceSSL: true,
      versioned: true,
      objectLockEnabled: true,
      // In compliance mode not even the root of the account ends it early.
      ...(protectsData && { objectLockDefaultRetention: ObjectLockRetention.compliance(KEPT) }),
      removalPolicy,
    });
    if (protectsData) this.#deny('NothingIsDeleted', ['s3:DeleteObject', 's3:DeleteObjectVersion']);
    this.#deny('NothingIsOverwritten', ['s3:PutObject'], {
      Null: { 's3:if-none-match': 'true' },
    });
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'One function puts objects, none reads them; CloudTrail names whoever else would.',
    });
  }

  get name(): string {
    return this.#bucket.bucketName;
  }

  /** May put objects: this function, and nobody else whatever their policies say. */
  grantPutAlone(fn: LambdaFunction): void {
    const objects = this.#bucket.arnForObjects(OBJECTS);
    fn.addEnvironment(ENVIRONMENT.auditBucket, this.#bucket.bucketName);
    fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [objects] }));
    grantThrough('s3', { key: this.#dataKey, fn, actions: ['kms:GenerateDataKey'] });
    this.#deny('OnlyOnePuts', ['s3:PutObject'], {
      ArnNotEquals: { 'aws:PrincipalArn': fn.role?.roleArn },
    });
    const bucket = Stack.of(this).getLogicalId(this.#bucket.node.defaultChild as CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${OBJECTS}]`,
      reason: 'Objects are named by what they contain.',
    });
  }

  #deny(sid: string, actions: string[], conditions: Record<string, object> = {}): void {
    this.#bucket.addToResourcePolicy(
      new PolicyStatement({
        ...{ sid, effect: Effect.DENY, actions, conditions },
        principals: [new AnyPrincipal()],
        resources: [this.#bucket.arnForObjects('*')],
      }),
    );
  }
}
