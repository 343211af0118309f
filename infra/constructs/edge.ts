import { CfnOutput, SecretValue } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import type { EdgeOptions } from '../edge.ts';
import { EdgeDistribution } from './edge-distribution.ts';
import type { Keeping } from './kept-log.ts';
import { KeptSecret } from './kept-secret.ts';
import { WebAcl } from './web-acl.ts';

export interface EdgeProps extends EdgeOptions, Keeping {
  /** The URL of the API behind it. */
  readonly endpoint: string;
}

/**
 * CloudFront with AWS WAF in front of the API, which no web ACL can be attached to. It proves itself
 * to the functions by a secret in a header, and they answer nobody else.
 */
export class Edge extends Construct {
  /** Where people and suppliers come in. */
  readonly url: string;
  /** Of this stack; none where a web ACL of one's own is used. */
  readonly webAcl: WebAcl | undefined;
  readonly #secret: KeptSecret;

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const { stage, endpoint, domain, webAclArn, secretVersion: versionId } = props;
    this.#secret = new KeptSecret(this, 'Secret', {
      ...props,
      description: 'By which CloudFront proves itself; to rotate it: docs/runbook.md#rotating-keys',
      length: 64,
      whyUnturned:
        'CloudFront takes a new value only when it is deployed: docs/runbook.md tells how.',
    });
    const { secretArn } = this.#secret;
    const acl = webAclArn ? { arn: webAclArn } : new WebAcl(this, 'WebAcl', stage);
    this.webAcl = acl instanceof WebAcl ? acl : undefined;
    const { domainName } = new EdgeDistribution(this, 'Distribution', {
      endpoint,
      domain,
      webAclArn: acl.arn,
      // CloudFormation reads a secret anew only when the reference itself changes.
      secret: SecretValue.secretsManager(secretArn, versionId === undefined ? {} : { versionId }),
    });
    this.url = `https://${domain?.name ?? domainName}`;
    new CfnOutput(this, 'Url', { value: this.url });
    new CfnOutput(this, 'SecretArn', { value: secretArn });
    if (domain) new CfnOutput(this, 'DnsRecord', { value: `${domain.name} CNAME ${domainName}` });
  }

  /** From now on the function answers what came through here, and nothing else. */
  guard(fn: LambdaFunction): void {
    this.#secret.tell(fn, ENVIRONMENT.edgeSecretArn);
  }
}
