import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { isSwitchedOn } from '../../infra/stage.ts';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import {
  actionsOf,
  resourcesOf,
  resourceTextsOf,
  stackOf,
  statementsOf,
  templateOf,
} from './synthesize.ts';

const withMail = { canaryDomain: 'canary.chipgate.example' };
const production = templateOf('production', 'chipgate.example');
const mailed = templateOf('production', 'chipgate.example', withMail);

const allowed = (template: typeof production) =>
  statementsOf(template)
    .filter(({ role }) => role === 'Canary')
    .flatMap(({ statement }) => actionsOf(statement))
    .toSorted();
const isThere = (template: typeof production) =>
  resourcesOf(template, 'AWS::Lambda::Function').some(([id]) => id.startsWith('Canary'));

describe('The canary', () => {
  it('is in production, and elsewhere when it is asked for', () => {
    expect(isThere(production)).toBe(true);
    expect(isThere(templateOf('production', undefined, { hasCanary: false }))).toBe(false);
    expect(isThere(templateOf('development'))).toBe(false);
    expect(isThere(templateOf('development', undefined, { hasCanary: true }))).toBe(true);
    expect([isSwitchedOn(undefined), isSwitchedOn('on'), isSwitchedOn('off')]).toEqual([
      undefined,
      true,
      false,
    ]);
    expect(() => isSwitchedOn('yes')).toThrow('on or off');
  });

  it('goes every quarter of an hour, and is not sent again when it fails', () => {
    const [, rule] = resourcesOf(production, 'AWS::Events::Rule').find(([id]) =>
      id.startsWith('Synthetic'),
    )!;
    expect(rule.Properties).toMatchObject({ ScheduleExpression: 'rate(15 minutes)' });
    expect(JSON.stringify(rule.Properties.Targets)).toContain('"MaximumRetryAttempts":0');
  });

  it('comes in as any supplier does: it reads its own key and nothing else', () => {
    expect(allowed(production)).toEqual(
      [
        'kms:Decrypt',
        'secretsmanager:GetSecretValue',
        ...['logs:CreateLogStream', 'logs:PutLogEvents'],
      ].toSorted(),
    );
  });

  it('reads, where there is a domain for it, the mail that SES receives for it', () => {
    const added = allowed(mailed).filter((action) => !allowed(production).includes(action));
    expect(added).toEqual(['s3:GetObject', 's3:ListBucket']);
    const objects = statementsOf(mailed).filter(
      ({ role, statement }) => role === 'Canary' && actionsOf(statement).includes('s3:GetObject'),
    );
    expect(objects.flatMap(({ statement }) => resourceTextsOf(statement)).join()).toContain(
      '/mail/*',
    );
    const [[, { Properties }] = [] as never] = resourcesOf(mailed, 'AWS::SES::ReceiptRule');
    expect(Properties.Rule).toMatchObject({
      Recipients: ['canary.chipgate.example'],
      TlsPolicy: 'Require',
      Actions: [{ S3Action: { ObjectKeyPrefix: 'mail/' } }],
    });
  });

  it('asks for no mail while nobody sends any', () => {
    const silent = templateOf('production', undefined, withMail);
    expect(resourcesOf(silent, 'AWS::SES::ReceiptRule')).toEqual([]);
    expect(JSON.stringify(silent.toJSON())).not.toContain(ENVIRONMENT.canaryMailBucket);
  });

  it('has a key that nobody has typed', () => {
    const [[, { Properties }] = [] as never] = resourcesOf(
      production,
      'AWS::SecretsManager::Secret',
    );
    expect(Properties.GenerateSecretString).toMatchObject({ PasswordLength: 48 });
    expect(Properties.SecretString).toBeUndefined();
  });

  it('keeps its mail in no public place, and for a day', () => {
    const [, bucket] = resourcesOf(mailed, 'AWS::S3::Bucket').find(([id]) =>
      id.startsWith('Synthetic'),
    )!;
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 1, Status: 'Enabled' }] },
    });
  });

  it('passes the AWS Solutions checks with all that it can have', () => {
    const stack = stackOf('production', 'chipgate.example', withMail);
    expect(new AwsSolutionsChecks(stack).validateScope(stack).violations).toEqual([]);
  });
});
