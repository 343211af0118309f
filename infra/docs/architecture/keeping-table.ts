import { code, markdownTable } from '../markdown.ts';
import { namesIn, ofType, type Resource, type Template, unique } from '../template.ts';
import { partsOf } from './parts.ts';

/** What is kept, how it is encrypted, for how long, and whether it outlives its stack. */
export function keepingTable(production: Template, development: Template): string {
  const rows = partsOf(production).flatMap(({ ids: [id = ''], title, resource }) => {
    const kept = KEPT[resource.Type]?.(resource, production);
    const other = development.Resources[id];
    return kept
      ? [[code(title), kept.encrypted, kept.until, staying(resource), staying(other)]]
      : [];
  });
  const head = ['what', 'encrypted with', 'kept', 'when its stack goes', 'in development'];
  const alike = [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
  return markdownTable(head, [...alike, logsRow(production, development)]);
}

interface Kept {
  readonly encrypted: string;
  readonly until: string;
}

const KEPT: Readonly<Record<string, (resource: Resource, template: Template) => Kept>> = {
  'AWS::DynamoDB::Table': (resource, template) => ({
    encrypted: keyOf(resource.Properties.SSESpecification, template) ?? 'a key of AWS',
    until: 'for ever; as it was at any second of 35 days',
  }),
  'AWS::S3::Bucket': (resource, template) => ({
    encrypted: keyOf(resource.Properties.BucketEncryption, template) ?? 'keys of S3',
    until: untilOf(resource),
  }),
  'AWS::SQS::Queue': ({ Properties }, template) => ({
    encrypted: keyOf(Properties.KmsMasterKeyId, template) ?? 'keys of SQS',
    until: `${Number(Properties.MessageRetentionPeriod) / 86_400} days`,
  }),
  'AWS::SecretsManager::Secret': () => ({ encrypted: 'a key of AWS', until: 'until it is turned' }),
  'AWS::KMS::Key': () => ({ encrypted: 'never leaves KMS', until: 'for ever' }),
};

function keyOf(setting: unknown, template: Template): string | undefined {
  const [key] = namesIn(setting).flatMap((id) => template.Resources[id] ?? []);
  if (key?.Type !== 'AWS::KMS::Key') return undefined;
  return key.Properties.EnableKeyRotation ? 'our key, turned every year' : 'our key';
}

interface LifecycleRule {
  readonly ExpirationInDays?: number;
}

function untilOf({ Properties }: Resource): string {
  const { Rules = [] } = (Properties.LifecycleConfiguration ?? {}) as { Rules?: LifecycleRule[] };
  const lock = /"(Years|Days)":(\d+)/.exec(
    JSON.stringify(Properties.ObjectLockConfiguration ?? {}),
  );
  const days = Rules.flatMap(({ ExpirationInDays }) => ExpirationInDays ?? [])[0];
  if (lock) return `for ever; locked for ${lock[2]} ${lock[1]?.toLowerCase()}`;
  if (days !== undefined) return days === 1 ? '1 day' : `${days} days`;
  return Properties.VersioningConfiguration ? 'for ever, in every version' : 'for ever';
}

const staying = (resource: Resource | undefined): string => {
  if (resource === undefined) return 'is not there';
  return resource.DeletionPolicy?.startsWith('Retain') ? 'stays' : 'goes';
};

/** The logs of all parts: each stage keeps all of them alike. */
function logsRow(production: Template, development: Template): string[] {
  const groups = ofType(production, 'AWS::Logs::LogGroup');
  const [days] = retentions(production);
  const [daysThere] = retentions(development);
  return [
    `${groups.length} log groups`,
    'keys of CloudWatch',
    `${days} days; in development ${daysThere}`,
    ...unique(groups.map(([, group]) => staying(group))),
    ...unique(ofType(development, 'AWS::Logs::LogGroup').map(([, group]) => staying(group))),
  ];
}

const retentions = (template: Template): unknown[] =>
  unique(
    ofType(template, 'AWS::Logs::LogGroup').map(([, { Properties }]) => Properties.RetentionInDays),
  );
