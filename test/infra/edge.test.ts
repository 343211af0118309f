import { readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { createHttpApp } from '../../functions/adapters/http/app.ts';
import { refuse } from '../../functions/adapters/http/problems.ts';
import { type EdgeOptions, edgeOf } from '../../infra/edge.ts';
import { STAGE_FACTS, STAGES, type Stage } from '../../infra/stage.ts';
import { EDGE_HEADER, ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { resourcesOf, stackOf, templateOf } from './synthesize.ts';

const CERTIFICATE = 'arn:aws:acm:us-east-1:111111111111:certificate/a';
const WEB_ACL = 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/own/a';
const DOMAIN = { name: 'chips.example', certificateArn: CERTIFICATE };

const withEdge = (edge: EdgeOptions, stage: Stage = 'production') =>
  templateOf(stage, 'chipgate.example', { edge });
const production = withEdge({});

const only = (template: Template, type: string) => {
  const [first, ...rest] = resourcesOf(template, type);
  expect(rest).toEqual([]);
  if (!first) throw new Error(`There is no ${type}`);
  return first[1].Properties;
};

interface Distribution {
  readonly DefaultCacheBehavior: Record<string, unknown>;
  readonly Origins: [Record<string, unknown>];
  readonly CustomErrorResponses: { ErrorCode: number; ErrorCachingMinTTL: number }[];
  readonly ViewerCertificate?: Record<string, unknown>;
  readonly Aliases?: string[];
  readonly WebACLId: unknown;
  readonly HttpVersion: string;
  readonly Logging?: unknown;
}
const distributionOf = (template: Template) =>
  only(template, 'AWS::CloudFront::Distribution').DistributionConfig as Distribution;
const secretHeaderOf = (template: Template) =>
  JSON.stringify(distributionOf(template).Origins[0].OriginCustomHeaders);

interface Rule {
  readonly Name: string;
  readonly Priority: number;
  readonly Action?: unknown;
  readonly Statement: {
    readonly RateBasedStatement?: { readonly Limit: number };
    readonly ManagedRuleGroupStatement?: {
      readonly RuleActionOverrides?: { readonly Name: string; readonly ActionToUse: object }[];
    };
  };
}
const rulesOf = (template: Template) =>
  only(template, 'AWS::WAFv2::WebACL').Rules as readonly Rule[];

describe('The edge', () => {
  it('is there only when it is asked for: without it nothing is different', () => {
    const text = JSON.stringify(templateOf('production', 'chipgate.example').toJSON());
    expect(text).not.toMatch(/AWS::(CloudFront|WAFv2)/);
    expect(text).not.toContain(ENVIRONMENT.edgeSecretArn);
  });

  it.each(STAGES)('passes the AWS Solutions checks in %s, with a domain and without', (stage) => {
    for (const edge of [{}, { domain: DOMAIN }, { webAclArn: WEB_ACL }]) {
      const stack = stackOf(stage, 'chipgate.example', { edge });
      expect(new AwsSolutionsChecks(stack).validateScope(stack).violations).toEqual([]);
    }
  });

  it('hands everything on over TLS, as it came but for the host, and keeps nothing', () => {
    const { DefaultCacheBehavior, Origins, HttpVersion } = distributionOf(production);
    expect(DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: 'https-only',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // As AWS numbers them: CachingDisabled, AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      Compress: false,
    });
    expect(Origins[0].CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
    expect(HttpVersion).toBe('http2and3');
  });

  it('keeps no error for others: each that CloudFront would keep has a time of zero', () => {
    const { CustomErrorResponses } = distributionOf(production);
    const times = CustomErrorResponses.map((error) => [error.ErrorCode, error.ErrorCachingMinTTL]);
    const kept = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];
    expect(times).toEqual(kept.map((status) => [status, 0]));
  });

  it('waits for the API as long as the slowest function that the API calls', () => {
    const { OriginReadTimeout } = distributionOf(production).Origins[0].CustomOriginConfig as {
      OriginReadTimeout: number;
    };
    const timeouts = resourcesOf(production, 'AWS::Lambda::Function')
      .filter(([name]) => /^(Api|ApplicantPages|FormPages|OfficerPages)/.test(name))
      .map(([, { Properties }]) => Properties.Timeout as number);
    expect(timeouts).toHaveLength(4);
    for (const timeout of timeouts) expect(timeout).toBeLessThan(OriginReadTimeout);
  });

  it('logs neither addresses nor links, and keeps no samples of what it saw', () => {
    expect(distributionOf(production)).not.toHaveProperty('Logging');
    expect(resourcesOf(production, 'AWS::WAFv2::LoggingConfiguration')).toEqual([]);
    const acl = JSON.stringify(only(production, 'AWS::WAFv2::WebACL'));
    expect(acl).not.toContain('"SampledRequestsEnabled":true');
    expect(acl).not.toContain('"CloudWatchMetricsEnabled":false');
  });

  it('may stand in two regions of an account, where CloudFront has one place for the names of both', () => {
    const { ResponseHeadersPolicyConfig } = only(
      production,
      'AWS::CloudFront::ResponseHeadersPolicy',
    );
    expect(JSON.stringify(ResponseHeadersPolicyConfig)).toMatch(/"Name":.*"AWS::Region"/);
  });

  it('puts the same headers on what API Gateway answers itself as the functions put on theirs', async () => {
    const policy = only(production, 'AWS::CloudFront::ResponseHeadersPolicy')
      .ResponseHeadersPolicyConfig as { SecurityHeadersConfig: Record<string, Header> };
    interface Header {
      readonly Override: boolean;
      readonly FrameOption?: string;
      readonly ReferrerPolicy?: string;
      readonly AccessControlMaxAgeSec?: number;
    }
    const { FrameOptions, ReferrerPolicy, StrictTransportSecurity, ...rest } =
      policy.SecurityHeadersConfig;
    const app = createHttpApp({
      routes: [],
      refuse,
      contentSecurityPolicy: () => '',
      log: () => undefined,
      clock: () => new Date(0),
    });
    const { headers } = await app.request('/');
    expect(FrameOptions?.FrameOption).toBe(headers.get('X-Frame-Options'));
    expect(ReferrerPolicy?.ReferrerPolicy).toBe(headers.get('Referrer-Policy'));
    expect(headers.get('Strict-Transport-Security')).toBe(
      `max-age=${StrictTransportSecurity?.AccessControlMaxAgeSec}; includeSubDomains`,
    );
    expect(Object.keys(rest)).toEqual(['ContentTypeOptions']);
    for (const header of Object.values(policy.SecurityHeadersConfig)) {
      expect(header.Override).toBe(false);
    }
  });
});

describe('The web ACL', () => {
  const ruleOf = (template: Template, name: string) =>
    rulesOf(template).find((rule) => rule.Name === name);

  it('asks of each request: too many, from a bad address, a known bad input, a common attack', () => {
    expect(only(production, 'AWS::WAFv2::WebACL').Scope).toBe('CLOUDFRONT');
    expect(rulesOf(production).map(({ Priority, Name }) => [Priority, Name])).toEqual([
      [0, 'TooManyFromOneAddress'],
      [1, 'AWSManagedRulesAmazonIpReputationList'],
      [2, 'AWSManagedRulesKnownBadInputsRuleSet'],
      [3, 'AWSManagedRulesCommonRuleSet'],
    ]);
    expect(JSON.stringify(distributionOf(production).WebACLId)).toContain('EdgeWebAcl');
  });

  it.each(STAGES)(
    'answers 429 past what one address may ask in %s, and says when again',
    (stage) => {
      const rule = ruleOf(withEdge({}, stage), 'TooManyFromOneAddress');
      expect(rule?.Statement.RateBasedStatement).toEqual({
        AggregateKeyType: 'IP',
        EvaluationWindowSec: 300,
        Limit: STAGE_FACTS[stage].mostFromOneAddress,
      });
      expect(rule?.Action).toEqual({
        Block: {
          CustomResponse: {
            ResponseCode: 429,
            ResponseHeaders: [{ Name: 'Retry-After', Value: '300' }],
          },
        },
      });
    },
  );

  it('refuses no order for its size and no text for its letters: about bodies it only counts', () => {
    const common = ruleOf(production, 'AWSManagedRulesCommonRuleSet')?.Statement;
    const overrides = common?.ManagedRuleGroupStatement?.RuleActionOverrides ?? [];
    expect(overrides.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining([
        'SizeRestrictions_BODY',
        'CrossSiteScripting_BODY',
        'GenericLFI_BODY',
        'GenericRFI_BODY',
        'EC2MetaDataSSRF_BODY',
      ]),
    );
    for (const { ActionToUse } of overrides) expect(ActionToUse).toEqual({ Count: {} });
  });

  it('is refused in any other region by CloudFormation, before anything is made', () => {
    const rules = Object.values(production.toJSON().Rules) as { Assertions: object[] }[];
    expect(rules.flatMap(({ Assertions }) => Assertions)).toContainEqual({
      Assert: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
      AssertDescription: expect.stringContaining('-c webAclArn='),
    });
  });

  it('may be one of one’s own, in any region', () => {
    const template = withEdge({ webAclArn: WEB_ACL });
    expect(distributionOf(template).WebACLId).toBe(WEB_ACL);
    expect(resourcesOf(template, 'AWS::WAFv2::WebACL')).toEqual([]);
    expect(JSON.stringify(template.toJSON().Rules)).not.toContain('AWS::Region');
  });
});

describe('Those who are called', () => {
  const alarmOf = (template: Template) =>
    resourcesOf(template, 'AWS::CloudWatch::Alarm').find(([name]) =>
      name.includes('EdgeTurnsAway'),
    );

  it('hear that an address met its limit, and where to read on; what else is refused is no news', () => {
    const [, alarm] = alarmOf(production) ?? [];
    expect(alarm?.Properties).toMatchObject({
      AlarmDescription: expect.stringContaining('#the-edge-turns-an-address-away'),
      Namespace: 'AWS/WAFV2',
      MetricName: 'BlockedRequests',
      Dimensions: [
        { Name: 'Rule', Value: 'TooManyFromOneAddress' },
        { Name: 'WebACL', Value: 'chipgate-production' },
      ],
      TreatMissingData: 'notBreaching',
    });
    expect(readFileSync('docs/runbook.md', 'utf8')).toContain(
      '\n## The edge turns an address away\n',
    );
    const acl = only(production, 'AWS::WAFv2::WebACL').VisibilityConfig;
    expect(acl).toMatchObject({ MetricName: 'chipgate-production' });
    expect(alarmOf(withEdge({ webAclArn: WEB_ACL }))).toBeUndefined();
  });

  it('see on the one page what it lets through and what it turns away, by rule', () => {
    const page = JSON.stringify(only(production, 'AWS::CloudWatch::Dashboard').DashboardBody);
    for (const { Name } of rulesOf(production)) expect(page).toContain(Name);
    expect(page).toContain('AllowedRequests');
  });
});

describe('Nobody comes around the edge', () => {
  const functions = resourcesOf(production, 'AWS::Lambda::Function');
  const guarded = functions
    .filter(([, fn]) =>
      JSON.stringify(fn.Properties.Environment).includes(ENVIRONMENT.edgeSecretArn),
    )
    .map(([name]) => name.replace(/[0-9A-F]{8}$/, ''));

  it('every function that the API calls asks for its secret, and no other knows of it', () => {
    const called = resourcesOf(production, 'AWS::ApiGatewayV2::Integration').map(
      ([, { Properties }]) => JSON.stringify(Properties.IntegrationUri),
    );
    expect(called.length).toBeGreaterThan(0);
    for (const uri of called) expect(guarded.some((name) => uri.includes(`"${name}`))).toBe(true);
    expect(guarded.toSorted()).toEqual([
      'Api',
      'ApplicantPages',
      'Events',
      'FormPages',
      'Intake',
      'OfficerPages',
      'Reports',
      'Requests',
      'Shipments',
      'Webhooks',
    ]);
  });

  it('the secret is a reference that CloudFormation resolves, and 64 letters that nobody chose', () => {
    expect(secretHeaderOf(production)).toMatch(
      new RegExp(`"HeaderName":"${EDGE_HEADER}".*{{resolve:secretsmanager:.*:SecretString:::}}`),
    );
    const secret = resourcesOf(production, 'AWS::SecretsManager::Secret').find(([name]) =>
      name.startsWith('PublicEdge'),
    );
    expect(secret?.[1].Properties.GenerateSecretString).toEqual({
      PasswordLength: 64,
      ExcludePunctuation: true,
    });
  });

  it('a version of the secret is part of the reference, so that a deployment hands it to CloudFront', () => {
    const version = '7a1c7f0e-9a55-4b1c-8f5e-1d7a52b1c0de';
    expect(secretHeaderOf(withEdge({ secretVersion: version }))).toContain(
      `:SecretString:::${version}}}`,
    );
    expect(secretHeaderOf(withEdge({ secretVersion: version }))).not.toBe(
      secretHeaderOf(production),
    );
  });

  it('what writes links, and the canary, come in by the edge', () => {
    const urls = functions
      .map(([, { Properties }]) => Properties.Environment as { Variables: Record<string, unknown> })
      .flatMap(({ Variables }) => Variables[ENVIRONMENT.publicUrl] ?? []);
    expect(urls.length).toBeGreaterThan(3);
    for (const url of urls) expect(JSON.stringify(url)).toMatch(/EdgeDistribution.*DomainName/);
  });
});

describe('With a domain of one’s own', () => {
  const template = templateOf('production', 'chipgate.example', {
    publicUrl: 'https://chips.example',
    edge: { domain: DOMAIN },
  });

  it('the edge answers at it, and takes TLS 1.2 and newer only', () => {
    const { Aliases, ViewerCertificate } = distributionOf(template);
    expect(Aliases).toEqual(['chips.example']);
    expect(ViewerCertificate).toEqual({
      AcmCertificateArn: CERTIFICATE,
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
  });

  it('links lead to it', () => {
    const [, api] =
      resourcesOf(template, 'AWS::Lambda::Function').find(([name]) => /^Api/.test(name)) ?? [];
    expect(api?.Properties.Environment).toMatchObject({
      Variables: { [ENVIRONMENT.publicUrl]: 'https://chips.example' },
    });
  });
});

describe('The command line', () => {
  const on = { waf: true };
  const both = { publicUrl: 'https://chips.example', edgeCertificateArn: CERTIFICATE };

  it.each([
    ['nothing', { waf: undefined }, undefined],
    ['waf=off', { waf: false }, undefined],
    ['waf=off and a URL', { waf: false, publicUrl: 'https://chips.example' }, undefined],
    ['waf=on', on, {}],
    ['waf=on in us-east-1', { ...on, region: 'us-east-1' }, {}],
    ['a domain', { ...on, ...both }, { domain: DOMAIN }],
    [
      'a web ACL elsewhere',
      { ...on, region: 'eu-west-1', webAclArn: WEB_ACL },
      { webAclArn: WEB_ACL },
    ],
    ['a version of the secret', { ...on, edgeSecretVersion: 'v' }, { secretVersion: 'v' }],
  ])('asks by %s for the right edge', (_, context, expected) => {
    expect(edgeOf(context)).toEqual(expected);
  });

  it.each([
    [
      'another region',
      { ...on, region: 'eu-west-1' },
      'us-east-1 only: deploy there, or make one there',
    ],
    [
      'a regional web ACL',
      { ...on, webAclArn: WEB_ACL.replace('global', 'regional') },
      'of the scope CLOUDFRONT',
    ],
    [
      'a URL without its certificate',
      { ...on, publicUrl: both.publicUrl },
      '-c edgeCertificateArn=',
    ],
    ['a certificate without its URL', { ...on, edgeCertificateArn: CERTIFICATE }, '-c publicUrl='],
    ['a certificate alone', { waf: undefined, edgeCertificateArn: CERTIFICATE }, '-c waf=on only'],
    ['a web ACL alone', { waf: undefined, webAclArn: WEB_ACL }, '-c waf=on only'],
    ['a version alone', { waf: false, edgeSecretVersion: 'v' }, '-c waf=on only'],
  ])('is told in one line what to do about %s', (_, context, sentence) => {
    expect(() => edgeOf(context)).toThrow(sentence);
    expect(() => edgeOf(context)).toThrow(/^[^\n]+$/);
  });
});
