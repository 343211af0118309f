import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesToTry } from '../../support/cases-to-try.ts';
import { clientOf, type Reply } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { chipOrder, H100_TPP } from '../support/orders.ts';

/** By hand with more: INTAKE_ORDERS=5000. */
const ORDERS = Number(process.env.INTAKE_ORDERS ?? 200);
const IN_A_BATCH = 50;
const KILLS = casesToTry(4);
const AT_ONCE = 4;
const ACCOUNT = 'country/LK/2025-2027';
const WITHIN_MS = 120_000 + ORDERS * 1_000;

let host: Host;
const { api, operator, quota } = clientOf(() => host.target);
beforeAll(async () => {
  host = await Host.start({ arguments: ['--sweep-seconds', '2'] });
});
afterAll(() => host.remove());

const told = (id: string, type: string, data: object) => ({
  specversion: '1.0',
  id,
  source: '/crash',
  type,
  data,
});

/** Each order ships half of itself, every third before it is placed. */
const EVENTS = Array.from({ length: ORDERS }, (_, n) => {
  const reference = `PO-${n}`;
  const order = chipOrder({ destination: 'LK', quantity: 2, with: { reference } });
  const lines = [{ line: 1, quantity: 1 }];
  const events = [
    told(`p-${n}`, 'order.placed', order),
    told(`s-${n}`, 'shipment.departed', { reference, number: `SH-${n}`, lines }),
  ];
  return n % 3 === 0 ? events.toReversed() : events;
}).flat();

const BATCHES = Array.from({ length: Math.ceil(EVENTS.length / IN_A_BATCH) }, (_, n) =>
  EVENTS.slice(n * IN_A_BATCH, (n + 1) * IN_A_BATCH),
);

/** As an order system does: what was not answered as a whole is sent again. */
async function tell(events: readonly object[]): Promise<Reply> {
  const headers = { 'content-type': 'application/cloudevents-batch+json' };
  for (;;) {
    const reply = await api('/v1/intake', { body: events, headers }).catch(() => undefined);
    const results: { status: number }[] = reply?.body?.results ?? [];
    if (reply?.status === 207 && results.every(({ status }) => status < 500)) return reply;
    await sleep(300);
  }
}

async function tellAll(): Promise<void> {
  const left = [...BATCHES];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await tell(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  isTold = true;
}
let isTold = false;

async function killAtRandomMoments(): Promise<number> {
  let kills = 0;
  while (kills < KILLS && !isTold) {
    await sleep(randomInt(300, 2_500));
    if (isTold) break;
    await host.kill();
    kills += 1;
    await host.start();
  }
  return kills;
}

/** What there is of every event, once all of them are done. */
async function states(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const batch of BATCHES) {
    for (const { state, reason } of (await tell(batch)).body.results) {
      const name = reason ? `${state}: ${reason.detail}` : state;
      counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
}

describe('A host killed at random moments while orders come in batches of events', () => {
  it('loses none, draws and ships none twice, and a repeat of the whole changes nothing', {
    timeout: WITHIN_MS,
  }, async () => {
    const [, kills] = await Promise.all([tellAll(), killAtRandomMoments()]);
    expect(kills).toBeGreaterThan(0);
    let counts = await states();
    while (counts.waiting) {
      await sleep(1_000);
      counts = await states();
    }
    expect(counts).toEqual({ done: 2 * ORDERS });
    const used = await quota(ACCOUNT);
    expect(used.heldTpp + used.postedTpp).toBe(ORDERS * 2 * H100_TPP);
    expect(await states()).toEqual(counts);
    expect(await quota(ACCOUNT)).toEqual(used);
    const checked = await operator('ledger-check.ts');
    expect(checked.code).toBe(0);
  });
});
