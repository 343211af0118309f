import { readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { STAGE_FACTS } from '../../infra/stage.ts';
import { type Resource, resourcesOf, templateOf } from './synthesize.ts';

const everything = { canaryDomain: 'canary.chipgate.example', hasCanary: true };
const templates: [string, Template][] = [
  ['development', templateOf('development')],
  ['production', templateOf('production', 'chipgate.example', everything)],
  [
    'production behind the edge',
    templateOf('production', 'chipgate.example', { ...everything, edge: {} }),
  ],
];

interface Environment {
  readonly Variables: Record<string, unknown>;
}

interface PolicyStatement {
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

const allOf = (template: Template): [string, Resource][] =>
  Object.entries(template.toJSON().Resources as Record<string, Resource>);

/** The statements of a policy that a resource of this type carries, by the name of what it guards. */
const policiesOf = (template: Template, type: string, guarded: string) =>
  resourcesOf(template, type).map(([, { Properties }]) => ({
    guards: JSON.stringify(Properties[guarded]),
    statements: (Properties.PolicyDocument as { Statement: PolicyStatement[] }).Statement,
  }));

const refusesPlainHttp = ({ Effect, Condition }: PolicyStatement) =>
  Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false';

describe.each(templates)('In %s', (_, template) => {
  it('no bucket is public, in any of the four ways', () => {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::S3::Bucket')) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties).not.toHaveProperty('WebsiteConfiguration');
      expect(Properties).not.toHaveProperty('AccessControl');
    }
  });

  it.each([
    ['bucket', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'Bucket'],
    ['queue', 'AWS::SQS::Queue', 'AWS::SQS::QueuePolicy', 'Queues'],
    ['topic', 'AWS::SNS::Topic', 'AWS::SNS::TopicPolicy', 'Topics'],
  ])('every %s takes TLS only', (_kind, type, policyType, guarded) => {
    const guarding = policiesOf(template, policyType, guarded).filter(({ statements }) =>
      statements.some(refusesPlainHttp),
    );
    const names = resourcesOf(template, type).map(([name]) => name);
    expect(names.length).toBeGreaterThan(0);
    const open = names.filter((name) => !guarding.some(({ guards }) => guards.includes(name)));
    expect(open).toEqual([]);
  });

  it('nothing is anybody’s: no policy allows everyone, no function has an address of its own', () => {
    const statements = allOf(template).flatMap(([, { Properties = {} }]) =>
      ['PolicyDocument', 'KeyPolicy', 'ResourcePolicy'].flatMap(
        (name) => (Properties[name] as { Statement?: PolicyStatement[] })?.Statement ?? [],
      ),
    );
    const forAll = statements.filter(
      ({ Effect, Principal }) =>
        Effect === 'Allow' && /^("\*"|\{"AWS":"\*"\})$/.test(JSON.stringify(Principal) ?? ''),
    );
    expect(forAll).toEqual([]);
    expect(resourcesOf(template, 'AWS::Lambda::Url')).toEqual([]);
    for (const [, { Properties }] of resourcesOf(template, 'AWS::Lambda::Permission')) {
      expect(Properties.Principal).not.toBe('*');
      expect(Properties.SourceArn ?? Properties.SourceAccount).toBeDefined();
    }
  });

  it('every secret is made by Secrets Manager, and says where its rotation is written down', () => {
    const runbook = readFileSync('docs/runbook.md', 'utf8');
    expect(runbook).toContain('\n## Rotating keys\n');
    for (const [, { Properties }] of resourcesOf(template, 'AWS::SecretsManager::Secret')) {
      expect(Properties).toHaveProperty('GenerateSecretString');
      expect(Properties).not.toHaveProperty('SecretString');
      expect(Properties.Description).toContain('docs/runbook.md#rotating-keys');
    }
  });

  it('no variable of a function is a secret: at most it says where one is', () => {
    const variables = resourcesOf(template, 'AWS::Lambda::Function').flatMap(([, { Properties }]) =>
      Object.entries((Properties.Environment as Environment).Variables),
    );
    expect(variables.length).toBeGreaterThan(0);
    const isNamedSo = /SECRET|TOKEN|PASSWORD|CREDENTIAL|API_?KEY/;
    const looksSo = /^"[\w+/=-]{32,}"$|\{\{resolve:/;
    const secrets = variables.filter(
      ([name, value]) =>
        (isNamedSo.test(name) && !name.endsWith('_ARN')) || looksSo.test(JSON.stringify(value)),
    );
    expect(secrets).toEqual([]);
  });

  it('no secret is in the template: what CloudFormation resolves goes to CloudFront alone', () => {
    const text = JSON.stringify(template.toJSON());
    expect(text).not.toMatch(/AKIA[0-9A-Z]{16}|-----BEGIN|"SecretString":/);
    const resolving = allOf(template).filter(([, resource]) =>
      JSON.stringify(resource).includes('{{resolve:'),
    );
    for (const [, { Type }] of resolving) expect(Type).toBe('AWS::CloudFront::Distribution');
  });
});

describe('What may be asked at once', () => {
  it.each(['development', 'production'] as const)('is bounded in %s, by its figures', (stage) => {
    const [[, api] = []] = resourcesOf(templateOf(stage), 'AWS::ApiGatewayV2::Stage');
    const { rateLimit, burstLimit } = STAGE_FACTS[stage].throttle;
    expect(api?.Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: rateLimit,
      ThrottlingBurstLimit: burstLimit,
    });
    expect(api?.Properties).not.toHaveProperty('RouteSettings');
  });
});
