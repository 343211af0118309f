import { overTheBar } from './bars.ts';
import { type Bill, billOf, loggedBytes, SERVICES, timesOf, totalOf } from './bill.ts';
import type { Measured } from './measure.ts';
import { type Table, upToOne, usd, whole } from './tables.ts';
import type { Usage, Work } from './usage.ts';
import { usualStates, usualUsage } from './usual-design.ts';

const MILLION = 1_000_000;

const perMillion = (usage: Usage): Bill => timesOf(billOf(usage), MILLION);

const lessMail = (bill: Bill): number => totalOf(bill) - bill.SES;

/** Dollars for a million of each, by service; the last by what any machine counts alike. */
export function dollarsTable(routes: readonly Measured[]): Table {
  const bills = routes.map(({ usage }) => perMillion(usage));
  const services = SERVICES.filter((service) => bills.some((bill) => bill[service] >= 0.005));
  return {
    head: ['', ...services, 'all', 'mail aside', 'counts alone'],
    rows: routes.map(({ route }, index) => {
      const bill = bills[index] as Bill;
      const parts = services.map((service) => usd(bill[service]));
      const counts = lessMail(bill) - bill.Lambda;
      return [route.name, ...parts, ...[totalOf(bill), lessMail(bill), counts].map(usd)];
    }),
  };
}

/** The same in the usual design, for what the usual design would do otherwise. */
export function usualTable(routes: readonly Measured[]): Table {
  const poll = pollOf(routes);
  const rows = routes.flatMap(({ route, usage }) => {
    if (!route.usual) return [];
    const ours = perMillion(usage);
    const usual = usualUsage(usage, route.usual, poll);
    const bill = perMillion(usual);
    const other = totalOf(bill) - bill['Step Functions'] - bill.Lambda - bill.SES;
    return [
      [
        route.name,
        usualStates(route.usual).length,
        ...[bill['Step Functions'], bill.Lambda, bill.SES, other, totalOf(bill)].map(usd),
        upToOne(totalOf(bill) / totalOf(ours)),
        upToOne(lessMail(bill) / lessMail(ours)),
      ],
    ];
  });
  const head = ['states', 'Step Functions', 'Lambda', 'SES', 'other', 'all'];
  return { head: ['', ...head, 'times ours', 'mail aside'], rows };
}

/** A caller of the usual design asks as one of ours may. */
export function pollOf(routes: readonly Measured[]): Usage {
  const read = routes.find(({ route }) => route.name === 'read a case');
  if (!read) throw new Error('Nobody asked for a case');
  return read.usage;
}

/** What was counted of one request of each kind. */
export const countsTable = (routes: readonly Measured[]): Table => ({
  head: [
    ...['', 'API requests', 'invocations', 'Express runs', 'transitions'],
    ...['read units', 'write units', 'mails', 'log lines', 'log bytes', 'kB out'],
    ...['kB in the table', 'kB archived'],
  ],
  rows: routes.map(({ route, usage, storedBytes }) => {
    const { meters, functions } = usage;
    const invocations = Object.values(functions).reduce((sum, one) => sum + one.invocations, 0);
    return [
      ...[route.name, meters.apiRequests, invocations, meters.expressRuns, meters.transitions],
      ...[meters.readUnits, meters.writeUnits, meters.mails, meters.logLines],
      ...[whole(loggedBytes(usage)), kb(meters.bytesOut), kb(storedBytes), kb(meters.keptBytes)],
    ];
  }),
});

const kb = (bytes: number): string => upToOne(bytes / 1024);

/** Invocations and billed milliseconds by function; the milliseconds are this machine's. */
export function functionsTable(routes: readonly Measured[]): Table {
  const all = routes.flatMap(({ usage }) => Object.entries(usage.functions));
  const names = [...new Set(all.map(([name]) => name))];
  const told = (work: Work | undefined) =>
    work ? `${work.invocations} · ${whole(work.billedMs)} ms` : '';
  return {
    head: ['', ...names],
    rows: routes.map(({ route, usage }) => {
      const functions = usage.functions as Readonly<Record<string, Work>>;
      return [route.name, ...names.map((name) => told(functions[name]))];
    }),
  };
}

/** Of every automatic route, whether it holds what the design asks of it. */
export const barLines = (routes: readonly Measured[]): string[] =>
  routes
    .filter(({ route }) => route.kind === 'decided by the rules')
    .map(({ route, usage }) => {
      const over = overTheBar(usage);
      return `${route.name}: ${over.length === 0 ? 'within' : over.join('; ')}`;
    });

export const unsteadyLines = (routes: readonly Measured[]): string[] =>
  routes.flatMap(({ route, unsteady }) => unsteady.map((what) => `${route.name}: ${what}`));
