import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { insisting } from '../support/insisting.ts';
import { chipOrder } from '../support/orders.ts';

// A host of its own: what comes to it at once keeps no other test waiting.
let host: Host;
const { api, decide, quota } = clientOf(() => host.target);
const insist = insisting(api);
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.remove());

it('Of 1,000 shipments that come at once into room for 500, exactly 500 are planned', async () => {
  const { body: decided } = await decide(chipOrder({ destination: 'HN', quantity: 500 }));
  const path = new URL(decided.links.license).pathname;
  const account = 'country/HN/2025-2027';
  const before = await quota(account);
  const waiting = Array.from({ length: 1000 }, (_, n) => n);
  const statuses: number[] = [];
  const lane = async () => {
    for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
      const plan = { number: `S-${n}`, lines: [{ line: 1, quantity: 1 }] };
      statuses.push((await insist(`${path}/shipments`, plan)).status);
    }
  };
  await Promise.all(Array.from({ length: 100 }, lane));
  expect(statuses.filter((status) => status < 300)).toHaveLength(500);
  expect(statuses.filter((status) => status === 409)).toHaveLength(500);
  const { body } = await api(path);
  expect(body.lines).toMatchObject([{ quantity: 500, planned: 500, shipped: 0, left: 0 }]);
  expect(await quota(account)).toEqual(before);
}, 600_000);
