import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/environment.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { encryptionWith, grantThrough } from './keys.ts';

export interface DocumentStoreProps {
  readonly stage: Stage;
  readonly dataKey: Key | undefined;
}

/** Documents of applicants: reached by links that the pages sign, and by nothing else. */
export class DocumentStore extends Construct {
  readonly #bucket: Bucket;
  readonly #dataKey: Key | undefined;

  constructor(scope: Construct, id: string, { stage, dataKey }: DocumentStoreProps) {
    super(scope, id);
    this.#dataKey = dataKey;
    this.#bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      ...encryptionWith(dataKey),
      enforceSSL: true,
      // What was shown to an officer stays what it was, whatever is put in its place later.
      versioned: true,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: STAGE_FACTS[stage].removalPolicy,
    });
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Every link is signed by the function of the pages, whose log names the case it is for.',
    });
  }

  /** May put, read and list documents, which is what the links that it signs may do. */
  grantDocuments(fn: LambdaFunction): void {
    const documents = this.#bucket.arnForObjects('cases/*');
    fn.addEnvironment(ENVIRONMENT.filesBucket, this.#bucket.bucketName);
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [documents] }),
    );
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#bucket.bucketArn] }),
    );
    const actions = ['kms:Decrypt', 'kms:GenerateDataKey'];
    grantThrough('s3', { key: this.#dataKey, fn, actions });
    const bucket = Stack.of(this).getLogicalId(this.#bucket.node.defaultChild as CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/cases/*]`,
      reason: 'Documents are named by their applicants; nobody knows their names beforehand.',
    });
  }
}
