import { ASSUMED } from './assumptions.ts';
import { type PriceName, usdFor } from './prices.ts';

/** Something that costs by the month, whether or not anybody comes. */
export interface StandingCost {
  readonly what: string;
  readonly amount: number;
  readonly usd: number;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** Reads from a template what stands there and costs; `metrics` are those that our functions made. */
export function standingCosts(
  resources: readonly TemplateResource[],
  { metrics, functions }: { metrics: number; functions: number },
): StandingCost[] {
  const of = (type: string) =>
    resources.filter(({ Type }) => Type === type).map(({ Properties = {} }) => Properties);
  const keys = of('AWS::KMS::Key');
  const firewalls = of('AWS::WAFv2::WebACL');
  const rules = total(firewalls.map(({ Rules = [] }) => (Rules as unknown[]).length));
  const alarmMetrics = total(of('AWS::CloudWatch::Alarm').map(metricsOfAlarm));
  const details = of('AWS::ApiGatewayV2::Route').length * ASSUMED.detailedMetricsPerRoute;
  const mailEvents = of('AWS::SES::ConfigurationSetEventDestination').map(
    ({ EventDestination }) =>
      (EventDestination as { MatchingEventTypes: unknown[] }).MatchingEventTypes.length,
  );
  const keyCalls = encryptsTable(of('AWS::DynamoDB::Table'))
    ? functions * ASSUMED.tableKeyCallsAnHour * ASSUMED.monthHours
    : 0;
  return [
    cost('metrics of alarms', ...priced(alarmMetrics, 'alarmMetricMonth')),
    cost('dashboards', ...priced(of('AWS::CloudWatch::Dashboard').length, 'dashboardMonth')),
    cost('custom metrics of ours', ...priced(metrics, 'metricMonth')),
    cost('detailed metrics of the API', ...priced(details, 'metricMonth')),
    cost('metrics of mail', ...priced(total(mailEvents), 'metricMonth')),
    cost('customer managed keys', ...priced(keys.length, 'keyMonth')),
    cost('calls of the table’s key, at most', ...priced(keyCalls, 'keyCall')),
    cost('secrets', ...priced(of('AWS::SecretsManager::Secret').length, 'secretMonth')),
    cost('web ACL', ...priced(firewalls.length, 'firewallMonth')),
    cost('rules of the web ACL', ...priced(rules, 'firewallRuleMonth')),
  ].filter(({ amount }) => amount > 0);
}

const priced = (amount: number, name: PriceName): [number, number] => [
  amount,
  usdFor(name, amount),
];

/** An alarm over an expression is charged for every metric in it. */
function metricsOfAlarm({ Metrics }: Readonly<Record<string, unknown>>): number {
  const parts = (Metrics ?? []) as { MetricStat?: unknown }[];
  return Math.max(1, parts.filter(({ MetricStat }) => MetricStat).length);
}

const encryptsTable = (tables: readonly Readonly<Record<string, unknown>>[]): boolean =>
  tables.some(
    ({ SSESpecification }) =>
      (SSESpecification as { KMSMasterKeyId?: unknown } | undefined)?.KMSMasterKeyId !== undefined,
  );

const cost = (what: string, amount: number, usd: number): StandingCost => ({ what, amount, usd });
const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** Our metrics among log lines, each with what tells it apart: CloudWatch charges for every one. */
export function metricsIn(log: string): number {
  const seen = new Set<string>();
  for (const line of log.split('\n')) {
    if (!line.includes('"_aws"')) continue;
    const { _aws, ...values } = JSON.parse(line) as Emf;
    for (const { Dimensions, Metrics } of _aws.CloudWatchMetrics) {
      for (const names of Dimensions) {
        const apart = names.map((name) => `${name}=${values[name]}`).join(' ');
        for (const { Name } of Metrics) seen.add(`${Name} ${apart}`);
      }
    }
  }
  return seen.size;
}

interface Emf {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Dimensions: readonly string[][];
      readonly Metrics: readonly { readonly Name: string }[];
    }[];
  };
  readonly [name: string]: unknown;
}
