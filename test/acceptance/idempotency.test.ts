import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { chipOrder, H100_TPP } from './support/orders.ts';

const { api, decide, quota } = clientOf(() => inject('target'));

describe('An Idempotency-Key', () => {
  it('gives the same answer to the same body, and draws once', async () => {
    const account = 'country/CL/2025-2027';
    const before = await quota(account);
    const order = chipOrder({ destination: 'CL', quantity: 5 });
    const key = randomUUID();
    const first = await decide(order, key);
    const again = await decide(order, key);
    expect(again.status).toBe(first.status);
    expect(again.body).toEqual(first.body);
    expect((await quota(account)).postedTpp).toBe(before.postedTpp + 5 * H100_TPP);
  });

  it('does not mind in which order the fields of a body come', async () => {
    const order = chipOrder({ destination: 'CL', quantity: 5 });
    const reversed = Object.fromEntries(Object.entries(order).reverse());
    const key = randomUUID();
    const first = await decide(order, key);
    expect((await decide(reversed, key)).body).toEqual(first.body);
  });

  it('is a conflict with another body', async () => {
    const order = chipOrder({ destination: 'CL', quantity: 5 });
    const key = randomUUID();
    await decide(order, key);
    const other = await decide({ ...order, items: [{ part: 'h100-sxm', quantity: 6 }] }, key);
    expect(other.status).toBe(409);
    expect(other.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(other.body).toMatchObject({ status: 409, title: expect.any(String) });
  });

  it('makes twenty identical orders sent at once a single draw with one answer', async () => {
    const account = 'country/MU/2025-2027';
    const before = await quota(account);
    const order = chipOrder({ destination: 'MU', quantity: 5 });
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => decide(order, key)));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(new Set(replies.map(({ body }) => body.status))).toEqual(new Set(['licensed']));
    expect((await quota(account)).postedTpp).toBe(before.postedTpp + 5 * H100_TPP);
  });

  it('that is missing makes every order an order of its own', async () => {
    const order = chipOrder({ destination: 'CL', quantity: 5 });
    const file = () => api('/v1/requests', { body: order });
    const [first, second] = [await file(), await file()];
    expect(first.body.id).not.toBe(second.body.id);
  });
});
