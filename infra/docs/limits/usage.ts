import { namesIn, ofType, type Template, uncapitalized, unique } from '../template.ts';

/** How much of a quota of AWS a template uses. */
export interface Usage {
  readonly what: string;
  readonly used: number;
  readonly quota: number;
  readonly unit?: 'bytes' | 'characters';
}

export const partOf = ({ used, quota }: Usage): number => used / quota;

/** What CloudFormation takes of one template. */
export const templateUsage = (template: Template): Usage[] => [
  // As the command line uploads it.
  {
    what: 'template',
    used: JSON.stringify(template, undefined, 1).length,
    quota: 1_048_576,
    unit: 'bytes',
  },
  { what: 'resources', used: countOf(template.Resources), quota: 500 },
  { what: 'outputs', used: countOf(template.Outputs), quota: 200 },
  { what: 'parameters', used: countOf(template.Parameters), quota: 200 },
];

const countOf = (section: object = {}): number => Object.keys(section).length;

/** What other services take of what is deployed. */
export const stackUsage = (template: Template): Usage[] => [
  largest(rolePolicies(template)),
  largest(environments(template)),
  counted(template, 'AWS::ApiGatewayV2::Route', { what: 'routes of the HTTP API', quota: 300 }),
  largest(streamReaders(template)),
  counted(template, 'AWS::CloudWatch::Alarm', {
    what: 'alarms, of those of an account and region',
    quota: 5000,
  }),
  largest(dashboards(template)),
  counted(template, 'AWS::Events::Rule', {
    what: 'scheduled rules, of those of an account and region',
    quota: 300,
  }),
];

const counted = (template: Template, type: string, facts: Omit<Usage, 'used'>): Usage => ({
  ...facts,
  used: ofType(template, type).length,
});

const largest = (usages: readonly Usage[]): Usage => {
  const [first] = usages.toSorted((one, other) => other.used - one.used);
  if (first) return first;
  throw new Error('There is nothing to measure');
};

/** An ARN is about this long, account, region and all. */
const ARN = 'x'.repeat(110);

const rolePolicies = (template: Template): Usage[] =>
  ofType(template, 'AWS::IAM::Policy').map(([id, { Properties }]) => ({
    what: `policy of a role (the largest: ${uncapitalized(id.replace(/(Role)?DefaultPolicy.*$/, ''))})`,
    used: JSON.stringify(resolved(Properties.PolicyDocument)).length,
    quota: 10_240,
    unit: 'characters',
  }));

const environments = (template: Template): Usage[] =>
  ofType(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => {
    const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: object };
    return {
      what: `environment of a function (the largest: ${uncapitalized(id.slice(0, -8))})`,
      used: JSON.stringify(resolved(Variables)).length,
      quota: 4096,
      unit: 'bytes',
    };
  });

/** AWS recommends two for a shard; a third may be turned away for a moment. */
const streamReaders = (template: Template): Usage[] => {
  const sources = ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap(
    ([, { Properties }]) => namesIn(Properties.EventSourceArn),
  );
  return unique(sources).map((source) => ({
    what: 'functions that read the stream of the table (recommended: two)',
    used: sources.filter((id) => id === source).length,
    quota: 2,
  }));
};

interface Widget {
  readonly properties: {
    readonly metrics?: readonly unknown[];
    readonly alarms?: readonly unknown[];
  };
}

const dashboards = (template: Template): Usage[] =>
  ofType(template, 'AWS::CloudWatch::Dashboard').map(([, { Properties }]) => {
    const { widgets } = JSON.parse(String(resolved(Properties.DashboardBody))) as {
      widgets: Widget[];
    };
    const metrics = widgets.flatMap(({ properties }) => properties.metrics ?? []);
    return { what: 'metrics of the dashboard', used: metrics.length, quota: 2500 };
  });

/** A value as it will be once deployed, with a name of usual length for each that is not known yet. */
function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== 'object' || value === null) return value;
  const [[key, inner] = []] = Object.entries(value);
  if (key === 'Ref' && String(inner).startsWith('AWS::')) return 'x'.repeat(12);
  if (key === 'Ref' || key === 'Fn::GetAtt' || key === 'Fn::Select' || key === 'Fn::Sub')
    return ARN;
  if (key === 'Fn::Join') return joined(inner);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one)]));
}

function joined(value: unknown): string {
  const [separator, pieces] = value as [string, unknown[]];
  return pieces.map((piece) => String(resolved(piece))).join(separator);
}
