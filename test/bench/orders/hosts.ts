import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ForkedHost, forkHost } from '../forked-host.ts';
import { type BareClient, bareClient } from './bare.ts';
import { buyersOf } from './buyers.ts';
import type { Asked, Spent } from './host.ts';
import type { Marks } from './marks.ts';
import { storeCopies } from './stored.ts';
import { turn } from './turns.ts';

/** Two hosts that differ in how much they hold, and a bare client of the first one's server. */
export interface Hosts {
  readonly few: OrderHost;
  readonly many: OrderHost;
  readonly bare: BareClient;
  stop(): Promise<void>;
}

export interface OrderHost {
  order(): Promise<unknown>;
  /** Until everybody is told and everything is kept. */
  quiet(): Promise<void>;
  spent(): Promise<Spent>;
}

const SCRIPT = join(import.meta.dirname, 'host.ts');
/** What is copied should not all lie in one partition. */
const SEEDS = 32;
/** Until the functions and the server are compiled. */
const WARM_UP = { clients: 8, ms: 6_000 };

const ask = (host: ForkedHost, asked: Asked['ask']): Promise<Spent> =>
  host.ask({ ask: asked }) as Promise<Spent>;

export async function startHosts(stored: { few: number; many: number }): Promise<Hosts> {
  const directory = mkdtempSync(join(tmpdir(), 'chipgate-orders-'));
  const seeded = join(directory, 'few');
  const { seeds, writes } = await seed(seeded);
  const filled = join(directory, 'many');
  cpSync(seeded, filled, { recursive: true });
  storeCopies(seeded, seeds, stored.few);
  storeCopies(filled, seeds, stored.many);
  const [few, many] = [await forkHost(SCRIPT, seeded), await forkHost(SCRIPT, filled)];
  const bare = await bareClient(few, { marks: seeds[0] as Marks, writes });
  const hosts = [orderHost(few), orderHost(many)] as const;
  for (const host of hosts) {
    await turn(WARM_UP, host.order);
    await host.quiet();
  }
  await turn(WARM_UP, bare.putAndTransaction);
  return {
    few: hosts[0],
    many: hosts[1],
    bare,
    stop: async () => {
      bare.close();
      await Promise.all([few.stop(), many.stop()]);
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The first orders of all, and what the first of them wrote. */
async function seed(directory: string) {
  const host = await forkHost(SCRIPT, directory);
  const order = buyersOf(host);
  await ask(host, 'record');
  const seeds = [await order()];
  const { writes } = await ask(host, 'spent');
  while (seeds.length < SEEDS) seeds.push(await order());
  await host.control('/streams/catch-up');
  await host.stop();
  return { seeds, writes };
}

const orderHost = (host: ForkedHost): OrderHost => ({
  order: buyersOf(host, SEEDS),
  quiet: () => host.control('/streams/catch-up'),
  spent: () => ask(host, 'spent'),
});
