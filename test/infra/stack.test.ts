import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { REVIEW_DUE } from '../../functions/adapters/dynamodb/reviews/keys.ts';
import { DUE, SHARED_DUE } from '../../functions/adapters/dynamodb/table/partitions.ts';
import { FUNCTION_NAMES, FUNCTIONS, folderOf } from '../../infra/functions.ts';
import { isQuotaEnough, STAGES, stageOf } from '../../infra/stage.ts';
import { TABLE_DEFINITION } from '../../infra/table.ts';
import { TOLD_WITH_DECISION } from '../../shared/contracts/event.ts';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { shardsOf } from '../../shared/deployment/shards.ts';
import { TABLE } from '../../shared/deployment/table.ts';
import { resourcesOf, stackOf, templateOf } from './synthesize.ts';

const development = templateOf('development');
const production = templateOf('production', 'chipgate.example');
const both = [development, production];

const only = (template: typeof development, type: string, under = '') => {
  const [first, ...rest] = resourcesOf(template, type).filter(([name]) => name.startsWith(under));
  expect(rest).toEqual([]);
  if (!first) throw new Error(`There is no ${type}`);
  return first[1];
};

describe('The table', () => {
  it('survives the stack in production', () => {
    const table = only(production, 'AWS::DynamoDB::Table');
    expect(table.DeletionPolicy).toBe('Retain');
    expect(table.Properties.DeletionProtectionEnabled).toBe(true);
    expect(stackOf('production').terminationProtection).toBe(true);
  });

  it('goes with the stack in development', () => {
    expect(only(development, 'AWS::DynamoDB::Table').DeletionPolicy).toBe('Delete');
    expect(stackOf('development').terminationProtection).toBe(false);
  });

  it.each(both)('can be restored to any point in time', (template) => {
    expect(only(template, 'AWS::DynamoDB::Table').Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it.each(both)('takes away by itself what says when, such as attempts of webhooks', (template) => {
    expect(only(template, 'AWS::DynamoDB::Table').Properties).toMatchObject({
      TimeToLiveSpecification: { AttributeName: TABLE.removeAt, Enabled: true },
    });
  });

  it('is the table that the embedded host creates', () => {
    const { Properties } = only(development, 'AWS::DynamoDB::Table');
    const { StreamSpecification, ...definition } = TABLE_DEFINITION;
    expect(Properties).toMatchObject(definition);
    expect(Properties.StreamSpecification).toEqual({
      StreamViewType: StreamSpecification.StreamViewType,
    });
  });

  it('has a key of its own in production, and the key turns', () => {
    expect(only(production, 'AWS::KMS::Key', 'DataKey').Properties.EnableKeyRotation).toBe(true);
    expect(only(production, 'AWS::DynamoDB::Table').Properties.SSESpecification).toMatchObject({
      SSEType: 'KMS',
    });
  });
});

describe('The functions', () => {
  const functions = resourcesOf(production, 'AWS::Lambda::Function').map(([, fn]) => fn);

  it('are those that the data names, and no others', () => {
    expect(functions).toHaveLength(FUNCTION_NAMES.length);
  });

  it('Every function runs on nodejs24.x, on arm64, and logs JSON: of AWS itself no more than warnings', () => {
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: { LogFormat: 'JSON', SystemLogLevel: 'WARN' },
      });
    }
  });

  it('Every variable set is one that the functions know', () => {
    const known = new Set<string>(Object.values(ENVIRONMENT));
    const set = functions.flatMap(({ Properties }) => {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      return Object.keys(Variables);
    });
    expect(set.filter((name) => !known.has(name))).toEqual([]);
    expect(set).not.toContain(ENVIRONMENT.clockOffsetMs);
  });

  it.each(FUNCTION_NAMES)('Every variable that %s cannot do without is set', async (name) => {
    const folder = folderOf(name);
    // A folder within a folder is wired by the files beside it, too.
    const room = `functions/${folder.split('/').slice(0, -1).join('/')}`;
    const beside = room === 'functions/' ? [] : await Array.fromAsync(glob(`${room}/*.ts`));
    const within = await Array.fromAsync(glob(`functions/${folder}/**/*.ts`));
    const files = [...beside, ...within];
    const needed = files
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\brequired\('(\w+)'\)/g)])
      .map(([, variable]) => ENVIRONMENT[variable as keyof typeof ENVIRONMENT]);
    const purpose = FUNCTIONS[name].purpose;
    const fn = functions.find(({ Properties }) => Properties.Description === purpose);
    expect(needed.length).toBeGreaterThan(0);
    const { Variables = {} } = (fn?.Properties.Environment ?? {}) as { Variables?: object };
    const set = Object.keys(Variables);
    expect(needed.filter((variable) => !set.includes(variable))).toEqual([]);
  });

  it.each(both)('Every log group has a retention', (template) => {
    const groups = resourcesOf(template, 'AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThan(FUNCTION_NAMES.length);
    expect(groups.filter(([, { Properties }]) => !Properties.RetentionInDays)).toEqual([]);
  });
});

describe('What a function may run at once', () => {
  const reserved = (template: typeof development) =>
    resourcesOf(template, 'AWS::Lambda::Function').flatMap(([name, { Properties }]) => {
      const own = Properties.ReservedConcurrentExecutions;
      return own === undefined ? [] : [`${name.replace(/[0-9A-F]{8}$/, '')} ${own}`];
    });

  it('is its own for what floods must not delay, where the account is known to allow it', () => {
    expect(both.flatMap(reserved)).toEqual([]);
    const known = templateOf('production', undefined, { reservesConcurrency: true });
    expect(reserved(known).toSorted()).toEqual(['Relay 40', 'Sweep 3']);
  });

  it('is asked of no account that may run too little', () => {
    expect([undefined, '143', 1000].map(isQuotaEnough)).toEqual([false, true, true]);
    for (const context of ['142', '10', 'many', '']) {
      expect(() => isQuotaEnough(context)).toThrow('is a whole number from 143 on');
    }
  });
});

describe('The way in', () => {
  it('is throttled, and its log names no person and no secret', () => {
    const { Properties } = only(production, 'AWS::ApiGatewayV2::Stage');
    expect(Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: expect.any(Number),
      ThrottlingBurstLimit: expect.any(Number),
    });
    const { Format } = Properties.AccessLogSettings as { Format: string };
    expect(Format).not.toMatch(/sourceIp|path|userAgent|queryString|authorizer/i);
  });
});

describe('The decide machine', () => {
  it('is an Express machine that logs its errors without what passed through', () => {
    expect(only(production, 'AWS::StepFunctions::StateMachine', 'Decide').Properties).toMatchObject(
      {
        StateMachineType: 'EXPRESS',
        LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
      },
    );
  });
});

describe('The review machine', () => {
  it('is a Standard machine that logs its errors without what passed through', () => {
    expect(
      only(production, 'AWS::StepFunctions::StateMachine', 'Reviews').Properties,
    ).toMatchObject({
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
    });
  });
});

describe('What follows from changes of the table', () => {
  const feedOf = (template: typeof development) =>
    only(template, 'AWS::Lambda::EventSourceMapping', 'Relaying').Properties;
  const patternsOf = (template: typeof development) => {
    const { Filters } = feedOf(template).FilterCriteria as { Filters: { Pattern: string }[] };
    return Filters.map(({ Pattern }) => JSON.parse(Pattern).dynamodb.NewImage);
  };
  const of = (kind: string, duePk: string) => ({ kind: { S: [kind] }, duePk: { S: [duePk] } });
  const dueIn = (partition: string) => ({ S: shardsOf(partition) });
  const movesAndEvents = [
    { kind: { S: ['decision'] }, type: { S: [...TOLD_WITH_DECISION] } },
    of('review', REVIEW_DUE.unstarted),
    of('task', REVIEW_DUE.untold),
    { kind: { S: ['outbox', 'decision'] }, duePk: dueIn(SHARED_DUE.undelivered) },
  ];

  it.each(both)('is never lost silently', (template) => {
    expect(feedOf(template)).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: expect.any(Number),
      MaximumRecordAgeInSeconds: expect.any(Number),
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
  });

  it('is what a machine waits for, and notices, summaries and letters that are to be told', () => {
    expect(patternsOf(production)).toEqual([
      ...movesAndEvents,
      {
        kind: { S: ['summary', 'draft-letter'] },
        duePk: { S: [...shardsOf(SHARED_DUE.summaries), DUE.draftLetters] },
      },
    ]);
  });

  it('mails nothing while there is no domain to send from, and tells clients of events all the same', () => {
    expect(patternsOf(development)).toEqual(movesAndEvents);
    expect(resourcesOf(development, 'AWS::SES::EmailIdentity')).toEqual([]);
    expect(JSON.stringify(development.toJSON())).not.toContain('ses:SendEmail');
  });

  it.each(both)('has no more than the two readers that a stream may have', (template) => {
    const mappings = resourcesOf(template, 'AWS::Lambda::EventSourceMapping');
    const ofStream = mappings.filter(([, { Properties }]) => 'StartingPosition' in Properties);
    expect(ofStream).toHaveLength(2);
  });

  it.each(both)(
    'is tried again from a queue longer than a call may take, and then kept',
    (template) => {
      const [[, queue] = []] = resourcesOf(template, 'AWS::SQS::Queue').filter(
        ([id, one]) => id.startsWith('Deliveries') && 'RedrivePolicy' in one.Properties,
      );
      expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * FUNCTIONS.deliver.timeoutSeconds,
      );
      expect(queue?.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    },
  );
});

describe('The documents', () => {
  it.each(both)(
    'are in no public place, encrypted, kept in every version, over TLS',
    (template) => {
      expect(only(template, 'AWS::S3::Bucket', 'Documents').Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: expect.anything(),
        VersioningConfiguration: { Status: 'Enabled' },
      });
      expect(JSON.stringify(only(template, 'AWS::S3::BucketPolicy', 'Documents'))).toContain(
        'aws:SecureTransport',
      );
    },
  );

  it('survive the stack in production', () => {
    expect(only(production, 'AWS::S3::Bucket', 'Documents').DeletionPolicy).toBe('Retain');
  });
});

describe('The stages', () => {
  it('are development unless production is named, and there are no others', () => {
    expect(stageOf(undefined)).toBe('development');
    expect(stageOf('production')).toBe('production');
    expect(() => stageOf('prod')).toThrow('choose development or production');
  });
});

describe('The template', () => {
  const LIMITS = { bytes: 1_000_000, resources: 500, outputs: 200 };

  it.each(both)('stays under 60 % of what CloudFormation takes', (template) => {
    const json = template.toJSON();
    expect(JSON.stringify(json, null, 1).length).toBeLessThan(0.6 * LIMITS.bytes);
    expect(Object.keys(json.Resources).length).toBeLessThan(0.6 * LIMITS.resources);
    expect(Object.keys(json.Outputs).length).toBeLessThan(0.6 * LIMITS.outputs);
  });

  it.each(STAGES)('passes the AWS Solutions checks in %s', (stage) => {
    const stack = stackOf(stage, 'chipgate.example');
    const report = new AwsSolutionsChecks(stack).validateScope(stack);
    expect(report.violations).toEqual([]);
  });

  it('gives a reason for every check that it waives', () => {
    const waived = stackOf('production', 'chipgate.example')
      .node.findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>));
    expect(waived.length).toBeGreaterThan(0);
    expect(waived.filter(([, reason]) => reason.length < 20)).toEqual([]);
  });
});
