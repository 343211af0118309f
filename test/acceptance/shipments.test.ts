import { describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { insisting } from './support/insisting.ts';
import { chipOrder, newName } from './support/orders.ts';
import { recordsOf } from './support/records.ts';

const client = clientOf(() => inject('target'));
const { api, decide, operator, quota, withdraw } = client;
const insist = insisting(api);

const lines = (quantity: number) => [{ line: 1, quantity }];

/** An order that was licensed or exempted, and the path of what it ships under. */
async function licensed(options: Parameters<typeof chipOrder>[0]) {
  const order = chipOrder(options);
  const { body } = await decide(order);
  const path = new URL(body.links.license).pathname;
  return { body, path, order, number: path.split('/').at(-1)! };
}

describe('A shipment whose answer was lost', () => {
  it('and that is sent again, ships once', async () => {
    const { path, body } = await licensed({ destination: 'PY', quantity: 10 });
    const plan = { number: 'SH 1', lines: lines(6) };
    const plans = await Promise.all(
      Array.from({ length: 6 }, () => insist(`${path}/shipments`, plan)),
    );
    expect(plans.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
    const departs = Array.from({ length: 6 }, () => insist(`${path}/shipments/sh-1/depart`));
    expect(new Set((await Promise.all(departs)).map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect((await api(path)).body).toMatchObject({
      state: 'partly-used',
      lines: [{ shipped: 6, planned: 0, left: 4 }],
      shippedTpp: (body.license.tpp / 10) * 6,
    });
  });
});

describe('A number that can be nobody’s', () => {
  it.each(['%19', '%C2%8C', '%0B%7C%23'])('is not found: %s', async (number) => {
    const { path } = await licensed({ destination: 'BW', quantity: 1 });
    for (const act of ['depart', 'void']) {
      expect((await api(`${path}/shipments/${number}/${act}`, { body: {} })).status).toBe(404);
    }
  });
});

describe('A shipment under a suspended license', () => {
  it('does not leave', async () => {
    const { path, number } = await licensed({ destination: 'SN', quantity: 10 });
    await insist(`${path}/shipments`, { number: 'S-1', lines: lines(6) });
    const who = ['--by', 'commerce@licensing.example', '--reason', 'diversion-risk'];
    const { code, output } = await operator(
      'license.ts',
      'suspend',
      number,
      ...who,
      '--words',
      'Seen elsewhere.',
    );
    expect([code, output]).toEqual([0, expect.stringContaining('suspended')]);
    const refused = await insist(`${path}/shipments/S-1/depart`);
    expect(refused).toMatchObject({
      status: 409,
      body: { type: '/problems/shipment-conflict', left: [{ line: 1, left: 4, planned: 6 }] },
    });
    expect((await api(path)).body.state).toBe('suspended');
  });
});

describe('What has not shipped when a license ends', () => {
  it('goes back to the account that it came from, and nothing else', async () => {
    const account = 'country/BW/2025-2027';
    const before = await quota(account);
    const { path, body } = await licensed({ destination: 'BW', quantity: 10 });
    await insist(`${path}/shipments`, { number: 'S-1', lines: lines(4) });
    await insist(`${path}/shipments/S-1/depart`);
    await withdraw(body.id);
    const tpp = body.license.tpp / 10;
    expect((await quota(account)).postedTpp).toBe(before.postedTpp + 4 * tpp);
    const late = await insist(`${path}/shipments`, { number: 'S-2', lines: lines(1) });
    expect(late.status).toBe(409);
    expect((await api(path)).body.state).toBe('surrendered');
  });
});

describe('An exempt order', () => {
  it('ships under a number of its own, and is found by its holder and what it would cover', async () => {
    const email = `${newName('desk').replaceAll(' ', '-').toLowerCase()}@buyer.example`;
    const name = newName('Hue University');
    const { path, number } = await licensed({
      destination: 'VN',
      quantity: 20,
      kind: 'university',
      name,
      contact: { name: 'Desk', email, language: 'en' },
    });
    await insist(`${path}/shipments`, { number: 'S-1', lines: lines(5) });
    const { body } = await api(`/v1/licenses?holder=${encodeURIComponent(email)}&kind=exception`);
    expect(body.licenses).toMatchObject([{ id: number, lines: [{ planned: 5, left: 15 }] }]);
    const asked = {
      type: 'shipment',
      holder: email,
      destination: 'VN',
      ultimateConsignee: { name },
      items: [{ part: 'h100-sxm', quantity: 15 }],
    };
    const found = await api('/v1/licenses:determine', { body: asked });
    expect(found.body).toMatchObject({ covered: true, by: { license: number } });
  });
});

describe('Signed records', () => {
  it('have what happened to the lines of licenses, and the ledger check counts it again', async () => {
    const records = recordsOf(client);
    const { path, body } = await licensed({ destination: 'NA', quantity: 10 });
    await insist(`${path}/shipments`, { number: 'S-1', lines: lines(4) });
    await insist(`${path}/shipments/S-1/depart`);
    const entries = await records.ofCase(
      body.id,
      ({ kind, record }) => kind === 'shipment-entry' && record.type === 'depart',
    );
    await records.remove();
    expect(
      entries.filter(({ kind }) => kind === 'shipment-entry').map(({ record }) => record.type),
    ).toEqual(['plan', 'depart']);
    const { code, output } = await operator('ledger-check.ts');
    expect([code, output]).toEqual([0, expect.stringMatching(/lines of [1-9][\d,]* licenses/)]);
  });
});
