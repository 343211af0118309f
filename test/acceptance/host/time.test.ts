import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { chipOrder, H100_TPP, newName } from '../support/orders.ts';

const DAY_MS = 86_400_000;

let host: Host;
const { api, decide, inbox, operator, quota } = clientOf(() => host.target);

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

describe('A client whose contacts have one summary a day', () => {
  it('has two decisions told in one mail, once the day has ended', async () => {
    const email = `${newName('desk').replace(' ', '-')}@applicant.example`;
    const contact = { name: 'Order desk', email, language: 'ko' };
    expect(await operator('client.ts', 'demo', '--notices', 'daily')).toMatchObject({ code: 0 });
    await host.moveClock({ advanceMs: 120_000 });
    const orders = ['KR', 'LK'].map((destination) => chipOrder({ destination, with: { contact } }));
    for (const order of orders) await decide(order);
    await host.deliver();
    expect(await inbox(email)).toEqual([]);
    await host.moveClock({ advanceMs: DAY_MS + 300_000 });
    await host.sweep();
    await host.deliver();
    const [mail, ...more] = await inbox(email);
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^신청 현황 요약: 2건/);
    for (const { reference } of orders) expect(mail?.body.text).toContain(`- ${reference}: `);
  });
});
