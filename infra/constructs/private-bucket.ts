import { Stack, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  BlockPublicAccess,
  Bucket,
  type BucketProps,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { allow } from './allow.ts';
import { encryptionWith, grantThrough } from './keys.ts';

export interface PrivateBucketProps extends BucketProps {
  readonly dataKey?: Key | undefined;
  /** Why S3 itself keeps no log of who reached for it. */
  readonly whyUnlogged: string;
}

/** What S3 does with a bucket's key in each call. */
const KEY_USES: Readonly<Record<ObjectAction, string | null>> = {
  's3:GetObject': 'kms:Decrypt',
  's3:GetObjectVersion': 'kms:Decrypt',
  's3:PutObject': 'kms:GenerateDataKey',
  's3:DeleteObjectVersion': null,
};
export type ObjectAction =
  | 's3:GetObject'
  | 's3:GetObjectVersion'
  | 's3:PutObject'
  | 's3:DeleteObjectVersion';

/** A bucket of no public place, reached over TLS and by roles that may. */
export class PrivateBucket extends Bucket {
  readonly #dataKey: Key | undefined;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    const { dataKey, whyUnlogged, ...rest } = props;
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      ...encryptionWith(dataKey),
      enforceSSL: true,
      ...rest,
    });
    this.#dataKey = dataKey;
    // What the policy denies it denies as long as the bucket is there.
    if (rest.removalPolicy) this.policy?.applyRemovalPolicy(rest.removalPolicy);
    Validations.of(this).acknowledge({ id: 'AwsSolutions-S1', reason: whyUnlogged });
  }

  /** May do this with the objects under a prefix, whose names nobody knows beforehand. */
  grantUnder(
    prefix: string,
    { fn, actions, why }: { fn: LambdaFunction; actions: ObjectAction[]; why: string },
  ): void {
    const resources = [this.arnForObjects(`${prefix}*`)];
    allow(fn, { actions, resources });
    const uses = new Set(actions.flatMap((one) => KEY_USES[one] ?? []));
    if (uses.size > 0) grantThrough('s3', { key: this.#dataKey, fn, actions: [...uses] });
    const bucket = Stack.of(this).getLogicalId(this.node.defaultChild as CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${prefix}*]`,
      reason: why,
    });
  }

  /** May see what is there, or what ever was. */
  grantList(fn: LambdaFunction, all: 's3:ListBucket' | 's3:ListBucketVersions' = 's3:ListBucket') {
    allow(fn, { actions: [all], resources: [this.bucketArn] });
  }
}
