import { Stack, Validations } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { NO_MAIL_DOMAIN } from '../../shared/deployment/mail.ts';
import { allow } from './allow.ts';

/**
 * Where notices come from: a domain proven by DKIM, and mail that leaves over TLS or not at all.
 * Without a domain there is no identity and nobody is granted anything.
 */
export class MailSender extends Construct {
  /** Prints what whoever keeps the domain's DNS must enter, to prove that it is ours. */
  readonly dnsCommand: string | undefined;
  /** Through which all mail goes; absent without a domain. */
  readonly sending: ConfigurationSet | undefined;
  readonly #from: string;
  readonly #resources: readonly string[];

  constructor(scope: Construct, id: string, domain: string | undefined) {
    super(scope, id);
    this.#from = `chipgate@${domain ?? NO_MAIL_DOMAIN}`;
    if (domain === undefined) {
      this.#resources = [];
      return;
    }
    const configurationSet = new ConfigurationSet(this, 'Sending', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet,
    });
    this.sending = configurationSet;
    this.dnsCommand = `aws sesv2 get-email-identity --email-identity ${domain} --query DkimAttributes`;
    this.#resources = [
      identity.emailIdentityArn,
      // In the sandbox SES asks for the verified address of whoever receives as well.
      this.#arnOf('identity', '*'),
      this.#arnOf('configuration-set', configurationSet.configurationSetName),
    ];
  }

  get isConfigured(): boolean {
    return this.#resources.length > 0;
  }

  /** May send, in this one name. */
  grantSend(fn: LambdaFunction): void {
    fn.addEnvironment(ENVIRONMENT.mailFrom, this.#from);
    if (!this.isConfigured) return;
    allow(fn, {
      actions: ['ses:SendEmail'],
      resources: [...this.#resources],
      conditions: { StringEquals: { 'ses:FromAddress': this.#from } },
    });
    Validations.of(fn.role ?? fn).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]',
      reason: 'Nobody knows beforehand who receives; who sends is a condition.',
    });
  }

  #arnOf(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
  }
}
