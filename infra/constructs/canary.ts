import { CfnOutput, Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { CanaryMail } from './canary-mail.ts';
import type { Keeping } from './kept-log.ts';
import { KeptSecret } from './kept-secret.ts';
import type { PublicApi } from './public-api.ts';

const EVERY = Duration.minutes(15);

export interface CanaryProps extends Keeping {
  readonly canary: LambdaFunction;
  /** Where it comes in. */
  readonly api: PublicApi;
  /** Whose mail SES receives for the canary; without one the canary asks for no mail. */
  readonly domain: string | undefined;
}

/** Walks a synthetic case through everything, over and over, with a key like any supplier's. */
export class Canary extends Construct {
  constructor(scope: Construct, id: string, props: CanaryProps) {
    super(scope, id);
    const { canary, api, domain } = props;
    api.tellUrl(canary);
    const secret = new KeptSecret(this, 'ApiKey', {
      ...props,
      description: 'The API key of the canary; to rotate it: docs/runbook.md#rotating-keys',
      length: 48,
      whyUnturned:
        'A new key has to be registered in the table: docs/runbook.md tells how to rotate it.',
    });
    secret.tell(canary, ENVIRONMENT.canarySecretArn);
    if (domain) new CanaryMail(this, 'Mail', domain).grantRead(canary);
    // A run that fails is told by its metric; the next one comes soon.
    canary.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: EVERY });
    new Rule(this, 'EveryQuarterHour', {
      description: 'Sends the canary',
      schedule: Schedule.rate(EVERY),
      targets: [new Target(canary, { retryAttempts: 0, maxEventAge: EVERY })],
    });
    new CfnOutput(this, 'SecretArn', { value: secret.secretArn });
  }
}
