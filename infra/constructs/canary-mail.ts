import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { EmailIdentity, Identity, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { S3 } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/environment.ts';

/** As the adapter of the mailbox looks for it. */
const FOLDER = 'mail/';

/**
 * Where the canary's mail arrives: SES receives it into a bucket. AWS has one active rule set in an
 * account and region, and only a person may say which: the output tells the command.
 */
export class CanaryMail extends Construct {
  readonly #bucket: Bucket;
  readonly #domain: string;

  constructor(scope: Construct, id: string, domain: string) {
    super(scope, id);
    this.#domain = domain;
    this.#bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(1) }],
      // Nothing real ever lies here.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new EmailIdentity(this, 'Identity', { identity: Identity.domain(domain) });
    const rules = new ReceiptRuleSet(this, 'Rules', {
      rules: [
        {
          recipients: [domain],
          tlsPolicy: TlsPolicy.REQUIRE,
          actions: [new S3({ bucket: this.#bucket as IBucket, objectKeyPrefix: FOLDER })],
        },
      ],
    });
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds nothing but mail about synthetic cases, for a day.',
    });
    new CfnOutput(this, 'ActivateRules', {
      value: `aws ses set-active-receipt-rule-set --rule-set-name ${rules.receiptRuleSetName}`,
    });
    new CfnOutput(this, 'MxRecord', {
      value: `${domain} MX 10 inbound-smtp.${Stack.of(this).region}.amazonaws.com`,
    });
  }

  /** May list and read the mail, and is told where it is. */
  grantRead(fn: LambdaFunction): void {
    fn.addEnvironment(ENVIRONMENT.canaryMailBucket, this.#bucket.bucketName);
    fn.addEnvironment(ENVIRONMENT.canaryDomain, this.#domain);
    const mails = this.#bucket.arnForObjects(`${FOLDER}*`);
    fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [mails] }));
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#bucket.bucketArn] }),
    );
    const bucket = Stack.of(this).getLogicalId(this.#bucket.node.defaultChild as CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${FOLDER}*]`,
      reason: 'SES names the mails that it receives.',
    });
  }
}
