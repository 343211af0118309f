import { describe, expect, inject, it } from 'vitest';
import { clientOf, type Reply } from './support/client.ts';
import { chipOrder } from './support/orders.ts';

const { api, decide } = clientOf(() => inject('target'));

const expectProblem = (reply: Reply, status: number) => {
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(reply.body).toMatchObject({ status, type: expect.any(String), title: expect.any(String) });
};

const item = (fields: object) => ({ items: [{ part: 'h100-sxm', quantity: 1, ...fields }] });
const withParty = (role: string, fields: object) => {
  const parties = chipOrder().parties as Record<string, object>;
  return { parties: { ...parties, [role]: { ...parties[role], ...fields } } };
};

/** What is wrong, the body's wrong part, and the pointer to it. */
const WRONG: readonly [string, object, string][] = [
  ['an unknown field', { surprise: true }, '/surprise'],
  ['an unknown field deep inside', withParty('endUser', { rank: 1 }), '/parties/endUser/rank'],
  ['a quantity of zero', item({ quantity: 0 }), '/items/0/quantity'],
  ['a negative quantity', item({ quantity: -1 }), '/items/0/quantity'],
  ['a fractional quantity', item({ quantity: 1.5 }), '/items/0/quantity'],
  ['an astronomic quantity', item({ quantity: 1e15 }), '/items/0/quantity'],
  ['a quantity in words', item({ quantity: 'ten' }), '/items/0/quantity'],
  ['a part nobody knows', item({ part: 'h9000' }), '/items/0/part'],
  ['no items', { items: [] }, '/items'],
  ['a missing destination', { destination: undefined }, '/destination'],
  ['an impossible country', { destination: 'XX' }, '/destination'],
  ['a country in small letters', { destination: 'kr' }, '/destination'],
  [
    'an impossible headquarters',
    withParty('purchaser', { headquarters: 'ZZ' }),
    '/parties/purchaser/headquarters',
  ],
  ['an empty name', withParty('purchaser', { name: '  ' }), '/parties/purchaser/name'],
  [
    'an LEI whose digits do not check',
    withParty('purchaser', { lei: '5493001KJTIIGC8Y1R13' }),
    '/parties/purchaser/lei',
  ],
  [
    'a kind of end user nobody knows',
    withParty('endUser', { kind: 'navy' }),
    '/parties/endUser/kind',
  ],
  ['a type nobody knows', { type: 'submarine' }, '/type'],
  [
    'an address that is no e-mail address',
    { contact: { name: 'Order desk', email: 'not an address' } },
    '/contact/email',
  ],
];

describe('A body that cannot be worked with', () => {
  it.each(WRONG)('is refused for %s, with a pointer to it', async (_, wrong, pointer) => {
    const reply = await decide({ ...chipOrder(), ...wrong });
    expectProblem(reply, 422);
    const pointers = reply.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toContain(pointer);
    for (const error of reply.body.errors) expect(error.detail).toMatch(/\S/);
  });

  it('is told every field that is wrong at once', async () => {
    const reply = await decide({ ...chipOrder(), ...item({ quantity: 0 }), destination: 'XX' });
    const pointers = reply.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/items/0/quantity', '/destination']));
  });

  it('is 400 when it is not JSON, or not JSON text', async () => {
    expectProblem(await api('/v1/requests', { body: '{"type": "chip-order",' }), 400);
    const invalidUtf8 = Uint8Array.from([0x22, 0xff, 0xfe, 0x22]);
    expectProblem(await api('/v1/requests', { body: invalidUtf8 }), 400);
  });

  it('is 422 when it is JSON, but no object', async () => {
    for (const body of ['[]', '"order"', 'null', '17']) {
      expectProblem(await api('/v1/requests', { body }), 422);
    }
  });

  it('is 415 when it does not come as JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'image/png']) {
      const reply = await api('/v1/requests', {
        body: JSON.stringify(chipOrder()),
        headers: { 'content-type': type },
      });
      expectProblem(reply, 415);
    }
  });

  it('is 413 when it is longer than 256 kB', async () => {
    const body = JSON.stringify({ ...chipOrder(), endUse: 'x'.repeat(256 * 1024) });
    expectProblem(await api('/v1/requests', { body }), 413);
  });

  it('is never stored', async () => {
    const reply = await decide({ ...chipOrder(), destination: 'XX' });
    expect(reply.body.id).toBeUndefined();
  });
});

describe('A caller', () => {
  it('without a key, or with a wrong one, is not let in', async () => {
    for (const apiKey of [null, 'wrong', 'x'.repeat(5000)]) {
      const reply = await api('/v1/requests', { body: chipOrder(), apiKey });
      expectProblem(reply, 401);
      expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  it('asking for what is not there is told so', async () => {
    expectProblem(await api('/v1/requests/no-such-request'), 404);
    expectProblem(await api('/v1/nothing'), 404);
  });

  it('finds the API described and healthy without a key', async () => {
    const description = await api('/openapi.json', { apiKey: null });
    expect(description.body.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(description.body.paths)).toEqual(
      expect.arrayContaining(['/v1/requests', '/v1/pre-checks', '/v1/requests/{id}']),
    );
    expect((await api('/health', { apiKey: null })).status).toBe(200);
  });
});
