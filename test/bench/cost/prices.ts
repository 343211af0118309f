/**
 * What AWS asks in us-east-1, on demand, first tier, without any free tier. Data with a date: whoever
 * relies on it reads the page again.
 */
export const PRICES_AS_OF = '2026-11-23';
export const REGION = 'us-east-1';

export interface Price {
  readonly usd: number;
  /** For how many of the unit. */
  readonly per: number;
  readonly unit: string;
  readonly source: string;
  /** Why the figure, or that it is charged at all, is less certain than the others. */
  readonly doubt?: string;
}

const MILLION = 1_000_000;
const page = (name: string) => `https://aws.amazon.com/${name}/pricing/`;

const price = (usd: number, per: number, unit: string, source: string): Price => ({
  usd,
  per,
  unit,
  source,
});

export const PRICES = {
  httpApiRequest: price(1, MILLION, 'HTTP API request of 512 kB', page('api-gateway')),
  dataOutGb: price(0.09, 1, 'GB out to the internet', `${page('ec2')}on-demand/`),
  lambdaRequest: price(0.2, MILLION, 'invocation', page('lambda')),
  lambdaGbSecond: price(0.0000133334, 1, 'GB-second on arm64', page('lambda')),
  expressRequest: price(1, MILLION, 'Express run', page('step-functions')),
  expressGbSecond: price(0.00001667, 1, 'GB-second of an Express run', page('step-functions')),
  stateTransition: price(0.025, 1000, 'state transition of a Standard run', page('step-functions')),
  writeUnit: price(0.625, MILLION, 'write request unit', page('dynamodb')),
  readUnit: price(0.125, MILLION, 'read request unit', page('dynamodb')),
  tableGbMonth: price(0.25, 1, 'GB of table a month', page('dynamodb')),
  recoveryGbMonth: price(0.2, 1, 'GB of point-in-time recovery a month', page('dynamodb')),
  mail: {
    ...price(0.16, 1000, 'mail', page('ses')),
    doubt:
      'the Essentials plan, which new accounts have since 2026-07-21; older ones pay $0.10 à la carte',
  },
  attachmentGb: price(0.12, 1, 'GB of attachments', page('ses')),
  queueRequest: {
    ...price(0.5, MILLION, 'request of a queue', page('sqs')),
    doubt: '$0.40, and $0.10 of a fair queue, which is taken for each request of it',
  },
  s3Put: price(0.005, 1000, 'PUT, POST or LIST', page('s3')),
  s3Get: price(0.0004, 1000, 'GET', page('s3')),
  s3GbMonth: price(0.023, 1, 'GB of S3 Standard a month', page('s3')),
  keyMonth: price(1, 1, 'customer managed key a month', page('kms')),
  keyCall: price(0.03, 10_000, 'symmetric call', page('kms')),
  signCall: price(0.15, 10_000, 'signature by an elliptic-curve key', page('kms')),
  logGb: price(0.5, 1, 'GB of logs taken in', page('cloudwatch')),
  metricMonth: {
    ...price(0.3, 1, 'custom metric a month', page('cloudwatch')),
    doubt: 'the detailed metrics of the API and those of mail are taken for custom ones',
  },
  alarmMetricMonth: price(0.1, 1, 'metric of an alarm a month', page('cloudwatch')),
  dashboardMonth: price(3, 1, 'dashboard a month', page('cloudwatch')),
  secretMonth: price(0.4, 1, 'secret a month', page('secrets-manager')),
  firewallMonth: price(5, 1, 'web ACL a month', page('waf')),
  firewallRuleMonth: price(1, 1, 'rule of a web ACL a month', page('waf')),
  firewallRequest: price(0.6, MILLION, 'request looked at by the web ACL', page('waf')),
  edgeRequest: {
    ...price(0.01, 10_000, 'HTTPS request at the edge', page('cloudfront')),
    doubt: 'pay as you go, North America and Europe',
  },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof PRICES;

/** Dollars for so many of them. */
export const usdFor = (name: PriceName, amount: number): number =>
  (amount * PRICES[name].usd) / PRICES[name].per;
