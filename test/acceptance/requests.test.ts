import { afterAll, describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { chipOrder, newName } from './support/orders.ts';

const { api, decide, eventually, operator, withdraw } = clientOf(() => inject('target'));

const kept: string[] = [];
afterAll(async () => {
  for (const id of kept) await withdraw(id);
});

/** The requests of a query, once there are so many. */
const listed = async (query: string, many: number, apiKey?: string) => {
  const as = apiKey ? { apiKey } : {};
  const answer = await eventually(
    () => api(`/v1/requests${query}`, as),
    ({ body }) => body.requests.length >= many,
  );
  return answer.body.requests as { id: string; status: string; sameReference?: string[] }[];
};

describe('A client’s requests', () => {
  it('are listed by reference, and two of one reference are told', async () => {
    const reference = newName('PO');
    const order = chipOrder({ destination: 'PT', quantity: 1, with: { reference } });
    const first = (await decide(order, `${reference} 1`.replaceAll(' ', '-'))).body.id;
    const second = (await decide(order, `${reference} 2`.replaceAll(' ', '-'))).body.id;
    kept.push(first, second);
    const query = `?reference=${encodeURIComponent(reference)}`;
    const otherwise = `?reference=${encodeURIComponent(` ${reference.toLowerCase().replaceAll('-', '')}`)}`;
    const atOnce = await listed(otherwise, 2);
    expect(atOnce.map(({ id }) => id)).toEqual([second, first]);
    const { body: read } = await api(`/v1/requests/${first}`);
    expect(read.sameReference).toEqual([second]);
    const both = await listed(query, 2);
    expect(both.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
    expect(both.find(({ id }) => id === first)?.sameReference).toEqual([second]);
    await withdraw(first);
    const withdrawn = await listed(`${query}&status=withdrawn`, 1);
    expect(withdrawn.map(({ id }) => id)).toEqual([first]);
    const page = await api('/v1/requests?limit=1');
    expect(page.body.requests).toHaveLength(1);
    expect(page.body.nextCursor).toMatch(/./);
  });

  it('and licenses are seen by its own keys alone', async () => {
    const { body } = await decide(chipOrder({ destination: 'PT', quantity: 1 }));
    kept.push(body.id);
    const own = await eventually(
      () => api('/v1/licenses'),
      ({ body: { licenses } }) => licenses.some(({ request }: Licensed) => request.id === body.id),
    );
    expect(own.body.licenses.map(({ request }: Licensed) => request.id)).toContain(body.id);
    const { output } = await operator('client-key.ts', '--client', 'someone-else');
    const apiKey = /^chipgate_\S+/m.exec(output)?.[0] ?? '';
    expect((await api('/v1/requests', { apiKey })).body).toEqual({ requests: [] });
    expect((await api('/v1/licenses', { apiKey })).body).toEqual({ licenses: [] });
  });
});

type Licensed = { readonly request: { readonly id: string } };
