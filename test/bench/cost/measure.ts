import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Counted } from './counted.ts';
import type { MeteredHost } from './metered-host.ts';
import type { Route } from './route.ts';
import { routesOf } from './routes.ts';
import { storedIn } from './stored.ts';
import { type Usage, usageOf } from './usage.ts';
import { middleOf, partOf, usageOfBatch, usageOfRequest } from './usages.ts';

export interface Measured {
  readonly route: Route;
  readonly usage: Usage;
  /** A batch of what is done by time, such as keeping the records of this for good. */
  readonly batch: Usage;
  /** Bytes that one such request leaves in the table and its indexes. */
  readonly storedBytes: number;
  /** Meters that were not the same in every run. */
  readonly unsteady: readonly string[];
}

/** What goes on without any request. */
export interface Background {
  readonly sweep: Usage;
  /** Once an hour it recomputes every account besides. */
  readonly sweepWithDrift: Usage;
  readonly accounts: number;
  readonly canary: Usage;
}

const RUNS = { quick: { warmUps: 1, counted: 5 }, slow: { warmUps: 1, counted: 3 } };

export async function measureRoutes(host: MeteredHost): Promise<Measured[]> {
  const routes = routesOf(host);
  await warmUp(routes);
  const measured: Measured[] = [];
  for (const route of routes) measured.push(await measureRoute(route, host));
  return measured;
}

/** Until the functions are compiled: numbers that no counted run has. */
async function warmUp(routes: readonly Route[]): Promise<void> {
  const quick = routes.filter(({ kind, prepare }) => kind === 'decided by the rules' && !prepare);
  for (let n = 900; n < 906; n++) for (const route of quick) await route.perform(n);
}

async function measureRoute(route: Route, host: MeteredHost): Promise<Measured> {
  const { warmUps, counted: times } = route.kind === 'decided by people' ? RUNS.slow : RUNS.quick;
  for (let n = 0; n < warmUps; n++) {
    await route.prepare?.(n);
    await route.perform(n);
  }
  const runs: (readonly Counted[])[] = [];
  let storedBytes = 0;
  for (let n = warmUps; n < warmUps + times; n++) {
    await route.prepare?.(n);
    await host.quiet();
    const stored = () => storedIn(host.variables, route.only?.items);
    const before = await stored();
    runs.push(await host.count(() => route.perform(n)));
    storedBytes = (await stored()).bytes - before.bytes;
  }
  const { only } = route;
  const usages = runs.map((all) => usageOfRequest(only ? partOf(all, only) : all));
  return {
    route,
    usage: middleOf(usages),
    batch: middleOf(runs.map(usageOfBatch)),
    storedBytes,
    unsteady: unsteadyIn(usages),
  };
}

/** Time and the digits of times in the log differ; all else is counted and has to agree. */
const UNSTEADY_BY_NATURE = ['expressMs', 'expressSteps', 'logBytes', 'bytesOut', 'keptBytes'];

function unsteadyIn(usages: readonly Usage[]): string[] {
  const [first] = usages;
  return Object.entries(first?.meters ?? {}).flatMap(([meter, amount]) => {
    const others = usages.map(({ meters }) => (meters as Record<string, number>)[meter]);
    const isSteady = UNSTEADY_BY_NATURE.includes(meter) || others.every((one) => one === amount);
    return isSteady ? [] : [`${meter}: ${others.join(', ')}`];
  });
}

const HOUR_MS = 3_600_000;

/** Before the routes, when nothing is due yet. */
export async function measureSweep(host: MeteredHost): Promise<Usage> {
  const usages: Usage[] = [];
  for (let n = 0; n < 5; n++) {
    usages.push(usageOf(await host.count(() => host.control('/sweep'))));
  }
  return middleOf(usages);
}

/** After the routes, with the accounts that they opened. */
export async function measureHourly(host: MeteredHost) {
  await host.control('/clock', { advanceMs: HOUR_MS + 60_000 });
  const sweepWithDrift = usageOf(await host.count(() => host.control('/sweep')));
  const { accounts } = await storedIn(host.variables);
  return { sweepWithDrift, accounts };
}

const CANARY = join(import.meta.dirname, '../../../infra/local/canary.ts');

/** What one walk of the synthetic case sets off; the canary itself runs outside. */
export async function measureCanary(host: MeteredHost): Promise<Usage> {
  const walk = () => promisify(execFile)(process.execPath, [CANARY, '--directory', host.directory]);
  await walk();
  return usageOfRequest(await host.count(walk));
}
