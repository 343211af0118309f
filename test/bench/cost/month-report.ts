import { FUNCTIONS } from '../../../infra/functions.ts';
import { QUEUE_NAMES } from '../../../infra/queues.ts';
import { ASSUMED, EXAMPLE_BESIDES, EXAMPLE_MIX, EXAMPLE_ORDERS } from './assumptions.ts';
import { billOf, SERVICES, totalOf } from './bill.ts';
import type { Measured } from './measure.ts';
import { usdFor } from './prices.ts';
import type { Results } from './results.ts';
import { pollOf } from './routes-report.ts';
import { type Table, upToOne, usd, whole } from './tables.ts';
import type { Usage } from './usage.ts';
import { sumOf } from './usages.ts';
import { usualUsage } from './usual-design.ts';

const GB = 1024 ** 3;
const MILLION = 1_000_000;
const { monthHours } = ASSUMED;
const MINUTES = monthHours * 60;
const QUARTER_HOURS = monthHours * 4;
const repeated = (usage: Usage, times: number): number => totalOf(billOf(usage)) * times;

export interface MonthLine {
  readonly what: string;
  readonly often: string;
  readonly usd: number;
}

/** What costs by the month and goes on without any request. */
export function monthLines({ background, standing, routes }: Results): MonthLine[] {
  const { sweep, sweepWithDrift, accounts, canary } = background;
  const extra = totalOf(billOf(sweepWithDrift)) - totalOf(billOf(sweep));
  const ownSeconds = (FUNCTIONS.canary.memoryMb / 1024) * ASSUMED.canarySeconds;
  const canaryUsd = repeated(canary, 1) + usdFor('lambdaGbSecond', ownSeconds);
  const looks = QUEUE_NAMES.length * ASSUMED.queueLooksAMinute * MINUTES;
  const batches = (monthHours * 3600) / ASSUMED.batchWindowSeconds;
  const batch = routes[0]?.batch;
  return [
    line('sweep', `${whole(MINUTES)} runs`, repeated(sweep, MINUTES)),
    line('its check for drift', `${monthHours} runs over ${accounts} accounts`, extra * monthHours),
    line('canary', `${whole(QUARTER_HOURS)} walks`, canaryUsd * QUARTER_HOURS),
    ...(batch && Object.keys(batch.functions).length > 0
      ? [line('archive', `at most ${whole(batches)} batches`, repeated(batch, batches))]
      : []),
    line('looks into empty queues', whole(looks), usdFor('queueRequest', looks)),
    ...standing.map(({ what, amount, usd }) => line(what, whole(amount), usd)),
  ];
}

const line = (what: string, often: string, usd: number): MonthLine => ({ what, often, usd });

export function monthTable(results: Results): Table {
  const lines = monthLines(results);
  const all = lines.reduce((sum, one) => sum + one.usd, 0);
  return {
    head: ['', 'how many', 'dollars a month'],
    rows: [
      ...lines.map(({ what, often, usd: amount }) => [what, often, usd(amount)]),
      ['all', '', usd(all)],
    ],
  };
}

/** A million orders a month, and what comes with them. */
function exampleUsage(results: Results, as: (measured: Measured) => Usage): Usage {
  const parts = { ...EXAMPLE_MIX, ...EXAMPLE_BESIDES };
  return sumOf(
    Object.entries(parts).map(([name, share]) => {
      const measured = results.routes.find(({ route }) => route.name === name);
      if (!measured) throw new Error(`${name} was not measured`);
      return [as(measured), share * EXAMPLE_ORDERS] as const;
    }),
  );
}

export function exampleTable(results: Results): Table {
  const poll = pollOf(results.routes);
  const ours = exampleUsage(results, ({ usage }) => usage);
  const usual = exampleUsage(results, ({ route, usage }) =>
    route.usual ? usualUsage(usage, route.usual, poll) : usage,
  );
  const bills = [ours, usual].map(billOf);
  const [our, their] = bills;
  if (!our || !their) throw new Error('There are two designs');
  return {
    head: ['', 'Chipgate', 'the usual design'],
    rows: [
      ...SERVICES.map((service) => [service, usd(our[service]), usd(their[service])]),
      ['all', usd(totalOf(our)), usd(totalOf(their))],
    ].filter((row) => row.slice(1).some((cell) => cell !== '0.00')),
  };
}

export const exampleParts = (): string =>
  [
    ...Object.entries(EXAMPLE_MIX).map(([name, share]) => `${upToOne(share * 100)} % ${name}`),
    ...Object.entries(EXAMPLE_BESIDES).map(
      ([name, share]) => `${whole(share * EXAMPLE_ORDERS)} times ${name}`,
    ),
  ].join(', ');

/** What a million orders cost for as long as they are kept. */
export function keepingLines({ routes }: Results): string[] {
  const gbOf = (bytesOf: (measured: Measured) => number): number => {
    const mix = EXAMPLE_MIX as Readonly<Record<string, number>>;
    const each = routes.map((one) => (mix[one.route.name] ?? 0) * bytesOf(one));
    return (each.reduce((sum, one) => sum + one, 0) * EXAMPLE_ORDERS) / GB;
  };
  const table = gbOf(({ storedBytes }) => storedBytes);
  const archive = gbOf(({ usage }) => usage.meters.keptBytes);
  return [
    `A million orders of this mix are ${upToOne(table)} GB of table and indexes: ${usd(usdFor('tableGbMonth', table))} dollars a month for as long as they are kept, and ${usd(usdFor('recoveryGbMonth', table))} for point-in-time recovery.`,
    ...(archive > 0
      ? [
          `Their archive is ${upToOne(archive)} GB: ${usd(usdFor('s3GbMonth', archive))} dollars a month.`,
        ]
      : []),
  ];
}

export const edgeLine = ({ edgeUsd }: Results): string =>
  `With CloudFront and a web ACL in front (\`-c waf=on\`): ${usd(edgeUsd)} dollars a month more, and for a million API requests ${usd(usdFor('edgeRequest', MILLION))} and ${usd(usdFor('firewallRequest', MILLION))}.`;
