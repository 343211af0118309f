import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { EmailIdentity, Identity, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { S3 } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { PrivateBucket } from './private-bucket.ts';

/** As the adapter of the mailbox looks for it. */
const FOLDER = 'mail/';

/**
 * Where the canary's mail arrives: SES receives it into a bucket. AWS has one active rule set in an
 * account and region, and only a person may say which: the output tells the command.
 */
export class CanaryMail extends Construct {
  readonly #bucket: PrivateBucket;
  readonly #domain: string;

  constructor(scope: Construct, id: string, domain: string) {
    super(scope, id);
    this.#domain = domain;
    this.#bucket = new PrivateBucket(this, 'Bucket', {
      lifecycleRules: [{ expiration: Duration.days(1) }],
      // Nothing real ever lies here.
      removalPolicy: RemovalPolicy.DESTROY,
      whyUnlogged: 'It holds nothing but mail about synthetic cases, for a day.',
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
    this.#bucket.grantUnder(FOLDER, {
      fn,
      actions: ['s3:GetObject'],
      why: 'SES names the mails that it receives.',
    });
    this.#bucket.grantList(fn);
  }
}
