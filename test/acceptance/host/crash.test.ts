import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesToTry } from '../../support/cases-to-try.ts';
import { clientOf, type Reply } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { chipOrder, RACK } from '../support/orders.ts';
import { recordsOf } from '../support/records.ts';

const ORDERS = 200;
const KILLS = casesToTry(8);
const AT_ONCE = 8;
/** Twice as many racks are asked for as the country was ever given. */
const COUNTRY = 'PH';
const ACCOUNT = `country/${COUNTRY}/2025-2027`;

let host: Host;
const client = clientOf(() => host.target);
const { api, decide, eventually, operator, quota } = client;
const records = recordsOf(client);

beforeAll(async () => {
  host = await Host.start({ arguments: ['--sweep-seconds', '2'] });
});
afterAll(async () => {
  records.remove();
  await host.remove();
});

interface Sent {
  readonly order: object;
  readonly key: string;
  reply?: Reply;
}

/** Sends one order until it is answered, as a supplier's system does: same key, same body. */
async function send(sent: Sent): Promise<void> {
  while (!sent.reply) {
    const reply = await decide(sent.order, sent.key).catch(() => undefined);
    if (reply && reply.status < 500) sent.reply = reply;
    else await sleep(200);
  }
}

async function sendAll(all: readonly Sent[]): Promise<void> {
  const queue = [...all];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await send(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Tells how many orders still had no answer at each kill. */
async function killAtRandomMoments(all: readonly Sent[]): Promise<number[]> {
  const unanswered: number[] = [];
  for (let i = 0; i < KILLS; i++) {
    await sleep(randomInt(150, 900));
    await host.kill();
    unanswered.push(all.filter(({ reply }) => !reply).length);
    await host.start();
  }
  return unanswered;
}

describe('A host killed at random moments of a run of 200 orders', () => {
  const all: Sent[] = Array.from({ length: ORDERS }, (_, i) => ({
    order: chipOrder({ destination: COUNTRY, part: RACK.part, quantity: 1 + (i % 3) }),
    key: randomUUID(),
  }));

  it('loses no order and draws none twice', { timeout: 240_000 }, async () => {
    const [, unanswered] = await Promise.all([sendAll(all), killAtRandomMoments(all)]);
    expect(unanswered.at(-1)).toBeGreaterThan(0);
    expect(new Set(all.map(({ reply }) => reply?.body.id)).size).toBe(ORDERS);

    const files = [];
    for (const { reply } of all) {
      files.push(
        await eventually(
          async () => (await api(`/v1/requests/${reply?.body.id}`)).body,
          ({ status }) => status !== 'received',
        ),
      );
    }
    const statuses = new Set(files.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['licensed', 'waitlisted']));

    const drawn = files.flatMap(({ decision }) => decision.draws as { tpp: number }[]);
    const total = drawn.reduce((sum, { tpp }) => sum + tpp, 0);
    const account = await quota(ACCOUNT);
    expect(account.postedTpp + account.heldTpp).toBe(total);
    expect(total).toBeLessThanOrEqual(account.limitTpp);
    expect(account.availableTpp).toBeLessThan(3 * RACK.tpp);

    const check = await operator('ledger-check.ts');
    expect(check.output).toMatch(/\S/);
    expect(check.code).toBe(0);
  });

  it('tells every decision by mail, for none was lost on the way', async () => {
    await host.deliver();
    const response = await fetch(`${host.target.inboxUrl}/store`);
    const { emails } = (await response.json()) as { emails: { destination: { to: string[] } }[] };
    const told = new Set(emails.flatMap(({ destination }) => destination.to));
    const owed = all.map(({ order }) => (order as { contact: { email: string } }).contact.email);
    expect(owed.filter((email) => !told.has(email))).toEqual([]);
  });

  it('archives every decision and transfer, signed, for none was lost on the way', async () => {
    await host.deliver();
    const decided = (await records.read()).filter(({ kind }) => kind === 'decision');
    const ids = new Set(decided.map(({ pk }) => pk));
    expect(all.filter(({ reply }) => !ids.has(`request#${reply?.body.id}`))).toEqual([]);
    const { output, code } = await records.verify('--table');
    expect(output).toContain('archived; 0 are younger');
    expect(output).toContain('Nothing differs.');
    expect(code).toBe(0);
  });
});
