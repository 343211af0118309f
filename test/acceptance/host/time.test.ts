import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { chipOrder, H100_TPP, newName } from '../support/orders.ts';

const DAY_MS = 86_400_000;

let host: Host;
const { api, decide, operator, quota } = clientOf(() => host.target);

beforeAll(async () => {
  host = await Host.start({ arguments: ['--sweep-seconds', '3600'] });
});
afterAll(() => host.remove());

describe('Time, moved by the clock of the host', () => {
  it('gives Cambodia back what it lost only on the day it left the list', async () => {
    const order = chipOrder({ destination: 'KH', quantity: 1 });
    await host.moveClock({ at: '2026-02-02T23:59:00Z' });
    expect((await decide(order)).body.status).toBe('refused');
    await host.moveClock({ at: '2026-02-03T00:01:00Z' });
    const { body } = await decide({ ...order, reference: newName('PO') });
    expect(body.submittedAt).toMatch(/^2026-02-03/);
    expect(body.decision.route).not.toBe('country-of-concern');
  });

  it('puts every order on hold once the screening list has grown too old', async () => {
    await host.moveClock({ at: new Date(Date.now() + 30 * DAY_MS).toISOString() });
    const { status, body } = await decide(chipOrder({ destination: 'KR' }));
    expect(status).toBe(202);
    expect(body).toMatchObject({ status: 'on-hold', decision: { route: 'screening' } });
  });
});

describe('A hold that nobody decides on', () => {
  it('is free again when it expires, and the sweep says so', async () => {
    await host.moveClock({ at: new Date().toISOString() });
    const order = chipOrder({ destination: 'LK', quantity: 2, with: { purchaseOrder: undefined } });
    const account = 'country/LK/2025-2027';
    const { body } = await decide(order);
    expect((await quota(account)).heldTpp).toBe(2 * H100_TPP);
    await host.moveClock({ advanceMs: 91 * DAY_MS });
    expect((await quota(account)).heldTpp).toBe(0);
    await host.sweep();
    expect((await quota(account)).heldTpp).toBe(0);
    expect(await operator('ledger-check.ts')).toMatchObject({ code: 0 });
    expect((await api(`/v1/requests/${body.id}`)).body.decision.draws).toEqual([
      { account, tpp: 2 * H100_TPP, state: 'released' },
    ]);
  });
});
