import { CfnOutput, Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { allow } from './allow.ts';
import { CanaryMail } from './canary-mail.ts';
import type { PublicApi } from './public-api.ts';

const EVERY = Duration.minutes(15);

export interface CanaryProps {
  readonly stage: Stage;
  readonly canary: LambdaFunction;
  /** Where it comes in. */
  readonly api: PublicApi;
  /** Whose mail SES receives for the canary; without one the canary asks for no mail. */
  readonly domain: string | undefined;
}

/** Walks a synthetic case through everything, over and over, with a key like any supplier's. */
export class Canary extends Construct {
  constructor(scope: Construct, id: string, { stage, canary, api, domain }: CanaryProps) {
    super(scope, id);
    api.tellUrl(canary);
    const secret = new Secret(this, 'ApiKey', {
      description: 'The API key of the canary; to rotate it: docs/runbook.md#rotating-keys',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: STAGE_FACTS[stage].removalPolicy,
    });
    canary.addEnvironment(ENVIRONMENT.canarySecretArn, secret.secretArn);
    allow(canary, { actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });
    if (domain) new CanaryMail(this, 'Mail', domain).grantRead(canary);
    // A run that fails is told by its metric; the next one comes soon.
    canary.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: EVERY });
    new Rule(this, 'EveryQuarterHour', {
      description: 'Sends the canary',
      schedule: Schedule.rate(EVERY),
      targets: [new Target(canary, { retryAttempts: 0, maxEventAge: EVERY })],
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A new key has to be registered in the table: docs/runbook.md tells how to rotate it.',
    });
    new CfnOutput(this, 'SecretArn', { value: secret.secretArn });
  }
}
