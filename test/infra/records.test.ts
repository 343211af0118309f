import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_FILTERS } from '../../infra/stream-filters.ts';
import {
  actionsOf,
  type Resource,
  resourcesOf,
  resourceTextsOf,
  type Statement,
  statementsOf,
  templateOf,
} from './synthesize.ts';

const development = templateOf('development');
const production = templateOf('production', 'chipgate.example');
const both = [development, production];

const theOne = (template: Template, type: string, under: string): [string, Resource] => {
  const found = resourcesOf(template, type).filter(([name]) => name.startsWith(under));
  expect(found).toHaveLength(1);
  return found[0]!;
};
const bucketOf = (template: Template) => theOne(template, 'AWS::S3::Bucket', 'Records');
const keyOf = (template: Template) => theOne(template, 'AWS::KMS::Key', 'Signing');

interface Denial extends Statement {
  readonly Principal: unknown;
}

/** What the policy of the bucket denies, by the name of the statement. */
function denialsOf(template: Template): Map<string, Denial> {
  const [, { Properties }] = theOne(template, 'AWS::S3::BucketPolicy', 'Records');
  const { Statement } = Properties.PolicyDocument as { Statement: (Denial & { Sid?: string })[] };
  const denials = Statement.filter(({ Effect }) => Effect === 'Deny');
  for (const { Principal } of denials) expect(Principal).toEqual({ AWS: '*' });
  return new Map(denials.map((denial) => [denial.Sid ?? '', denial]));
}

/** The role of the archive, as a condition names it. */
const theArchive = (template: Template) => {
  const [role] = theOne(template, 'AWS::IAM::Role', 'ArchiveRole');
  return { ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': [role, 'Arn'] } } };
};

const touching = (template: Template, id: string) =>
  statementsOf(template).filter(({ statement }) =>
    resourceTextsOf(statement).some((text) => text.includes(`"${id}"`)),
  );

describe.each(both)('Records', (template) => {
  it('may be put by the archive alone, which may do nothing else with them', () => {
    const [bucket] = bucketOf(template);
    const may = touching(template, bucket);
    expect(may.map(({ role, statement }) => [role, actionsOf(statement)])).toEqual([
      ['Archive', ['s3:PutObject']],
    ]);
    const denial = denialsOf(template).get('OnlyOnePuts');
    expect(denial).toMatchObject({ Action: 's3:PutObject', Condition: theArchive(template) });
  });

  it('are overwritten by nobody: whatever is put says that nothing may be there', () => {
    expect(denialsOf(template).get('NothingIsOverwritten')).toMatchObject({
      Action: 's3:PutObject',
      Condition: { Null: { 's3:if-none-match': 'true' } },
    });
  });

  it('may be deleted, locked otherwise or hidden by no role', () => {
    const changing =
      /^s3:(Delete|Bypass|PutBucket|PutObject(Retention|LegalHold|Acl)|PutLifecycle)/;
    const may = statementsOf(template).filter(({ statement }) =>
      actionsOf(statement).some((action) => changing.test(action) || action.includes('*')),
    );
    // Documents of drafts are no records.
    const ofDrafts = may.filter(({ role, statement }) => {
      const [resource] = resourceTextsOf(statement);
      return (
        role === 'Sweep' && resource?.includes('DocumentsBucket') && resource.includes('/drafts/')
      );
    });
    expect(may.filter((one) => !ofDrafts.includes(one))).toEqual([]);
    expect(ofDrafts.map(({ statement }) => actionsOf(statement))).toEqual([
      ['s3:DeleteObjectVersion'],
    ]);
  });

  it('are kept in every version, under a lock', () => {
    expect(bucketOf(template)[1].Properties).toMatchObject({
      ObjectLockEnabled: true,
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  it('are signed by the archive alone, whatever policies others have', () => {
    const [key, { Properties }] = keyOf(template);
    expect(Properties).toMatchObject({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    const signers = statementsOf(template).filter(({ statement }) =>
      actionsOf(statement).includes('kms:Sign'),
    );
    expect(signers.map(({ role }) => role)).toEqual(['Archive']);
    expect(signers.flatMap(({ statement }) => resourceTextsOf(statement)).join()).toContain(key);
    const { Statement } = Properties.KeyPolicy as { Statement: Denial[] };
    expect(Statement).toContainEqual({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 'kms:Sign',
      Resource: '*',
      Condition: theArchive(template),
    });
  });

  it('are tried for nearly as long as the stream keeps them, always in the same batch', () => {
    const [, { Properties }] = theOne(template, 'AWS::Lambda::EventSourceMapping', 'Archiving');
    expect(Properties).toMatchObject({
      BisectBatchOnFunctionError: false,
      MaximumRecordAgeInSeconds: 23 * 3600,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
    expect(Properties).not.toHaveProperty('MaximumRetryAttempts');
    const { Filters } = Properties.FilterCriteria as { Filters: { Pattern: string }[] };
    const patterns = Filters.map(({ Pattern }) => JSON.parse(Pattern));
    expect(patterns[0]).toEqual({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { kind: { S: ARCHIVE_FILTERS.newItems[0].kind } } },
    });
    expect(patterns).toHaveLength(1 + ARCHIVE_FILTERS.filters.length);
  });

  it('that the stream gives up on, or that cannot be read, ring', () => {
    const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([name]) => name);
    for (const name of ['DeadLettersarchive', 'UnreadableRecord', 'Errorsarchive']) {
      expect(alarms.some((alarm) => alarm.includes(name))).toBe(true);
    }
  });
});

describe('In production', () => {
  it('records stay for five years and are deleted by nobody, the root of the account included', () => {
    const [, bucket] = bucketOf(production);
    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(bucket.Properties.ObjectLockConfiguration).toEqual({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1827 } },
    });
    expect(denialsOf(production).get('NothingIsDeleted')).toMatchObject({
      Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    });
    expect(denialsOf(production).get('NothingIsDeleted')).not.toHaveProperty('Condition');
  });

  it('what is denied stays denied when the stack goes: the policy stays with its bucket', () => {
    const [, policy] = theOne(production, 'AWS::S3::BucketPolicy', 'Records');
    expect(policy.DeletionPolicy).toBe('Retain');
  });

  it('both keys outlive the stack, can be kept from deletion for a month, and have names', () => {
    const keys = resourcesOf(production, 'AWS::KMS::Key');
    expect(keys).toHaveLength(2);
    for (const [, key] of keys) {
      expect(key.DeletionPolicy).toBe('Retain');
      expect(key.Properties.PendingWindowInDays).toBe(30);
    }
    const names = resourcesOf(production, 'AWS::KMS::Alias').map(
      ([, { Properties }]) => Properties.AliasName,
    );
    expect(names.toSorted()).toEqual(['alias/chipgate-data', 'alias/chipgate-signing']);
  });

  it('the key turns wherever AWS can turn it', () => {
    const [, data] = theOne(production, 'AWS::KMS::Key', 'DataKey');
    expect(data.Properties.EnableKeyRotation).toBe(true);
    expect(keyOf(production)[1].Properties).not.toHaveProperty('EnableKeyRotation');
  });

  it('one key encrypts the table, the buckets with data, and the history of reviews', () => {
    const [key] = theOne(production, 'AWS::KMS::Key', 'DataKey');
    const arn = { 'Fn::GetAtt': [key, 'Arn'] };
    const [, table] = theOne(production, 'AWS::DynamoDB::Table', 'Cases');
    expect(table.Properties.SSESpecification).toMatchObject({ KMSMasterKeyId: arn });
    for (const under of ['Records', 'Documents']) {
      const [, bucket] = theOne(production, 'AWS::S3::Bucket', under);
      expect(bucket.Properties.BucketEncryption).toMatchObject({
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { KMSMasterKeyID: arn, SSEAlgorithm: 'aws:kms' },
          },
        ],
      });
    }
    const [, machine] = theOne(production, 'AWS::StepFunctions::StateMachine', 'Reviews');
    expect(machine.Properties.EncryptionConfiguration).toEqual({
      Type: 'CUSTOMER_MANAGED_KMS_KEY',
      KmsKeyId: arn,
    });
  });

  it.each([
    ['AWS::Logs::LogGroup', 'KmsKeyId'],
    ['AWS::SecretsManager::Secret', 'KmsKeyId'],
    ['AWS::SNS::Topic', 'KmsMasterKeyId'],
  ])('it encrypts every %s', (type, name) => {
    const [key] = theOne(production, 'AWS::KMS::Key', 'DataKey');
    const found = resourcesOf(production, type).map(([, { Properties }]) => Properties[name]);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((under) => JSON.stringify(under)))).toEqual(
      new Set([JSON.stringify({ 'Fn::GetAtt': [key, 'Arn'] })]),
    );
  });

  it('it is used through the service that it is granted for, or for the one machine', () => {
    const [key] = theOne(production, 'AWS::KMS::Key', 'DataKey');
    const uses = touching(production, key);
    const services = uses.map(({ role, statement }) => {
      const condition = JSON.stringify(statement.Condition);
      const service = /"kms:ViaService":\{"Fn::Join":\["",\["(dynamodb|s3|secretsmanager)\./.exec(
        condition,
      )?.[1];
      const context = /"kms:EncryptionContext:(aws:states:stateMachineArn|SourceArn)"/.exec(
        condition,
      );
      return `${role} ${service ?? context?.[1]}`;
    });
    expect(services.filter((use) => use.includes('undefined'))).toEqual([]);
    expect([...new Set(services.filter((use) => !use.includes('dynamodb')))].toSorted()).toEqual([
      'ApplicantPages s3',
      'Archive s3',
      'Canary secretsmanager',
      'FormPages s3',
      'OfficerPages s3',
      'Relay aws:states:stateMachineArn',
      'Requests s3',
      'ReviewsMachine SourceArn',
      'ReviewsMachine aws:states:stateMachineArn',
    ]);
  });
});

describe('In development', () => {
  it('records go with the stack, and keys are those of AWS but for the one that signs', () => {
    const [, bucket] = bucketOf(development);
    expect(bucket.DeletionPolicy).toBe('Delete');
    expect(JSON.stringify(bucket.Properties)).not.toContain('DefaultRetention');
    expect(denialsOf(development).has('NothingIsDeleted')).toBe(false);
    expect(resourcesOf(development, 'AWS::KMS::Key')).toHaveLength(1);
  });

  it('nothing is put into the account to empty buckets: whoever removes the stage does', () => {
    expect(
      Object.values(development.toJSON().Resources as Record<string, Resource>).filter(({ Type }) =>
        Type.startsWith('Custom::'),
      ),
    ).toEqual([]);
  });
});
