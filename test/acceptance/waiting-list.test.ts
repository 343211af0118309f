import { describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { chipOrder, H100_TPP, RACK } from './support/orders.ts';

const { api, decide, eventually, quota, withdraw } = clientOf(() => inject('target'));

const racks = (destination: string, quantity: number) =>
  decide(chipOrder({ destination, part: RACK.part, quantity }));
const statusOf = async (id: string) => (await api(`/v1/requests/${id}`)).body.status;

/** Leaves room for less than one rack, and tells which order took the rest. */
async function fill(destination: string): Promise<string> {
  const { availableTpp } = await quota(`country/${destination}/2025-2027`);
  const { body } = await racks(destination, Math.floor(availableTpp / RACK.tpp));
  expect(body.status).toBe('licensed');
  return body.id;
}

describe('The waiting list of a full account', () => {
  it('takes an order that straddles what is left whole, and draws nothing for it', async () => {
    await fill('KE');
    const before = await quota('country/KE/2025-2027');
    const { status, body } = await racks('KE', 1);
    expect([status, body.status]).toEqual([200, 'waitlisted']);
    expect(body.decision.draws).toEqual([]);
    const after = await quota('country/KE/2025-2027');
    expect(after).toEqual({ ...before, waiting: before.waiting + 1 });
    expect(body.decision.wouldChange.join('\n')).toMatch(/\S/);
  });

  it('lets in what still fits, for it asks for no room that an earlier one waits for', async () => {
    await fill('TZ');
    await racks('TZ', 1);
    const small = await decide(chipOrder({ destination: 'TZ', quantity: 1 }));
    expect(small.body).toMatchObject({ status: 'licensed' });
    expect(small.body.decision.totalTpp).toBe(H100_TPP);
  });

  it('promotes the first that fits whole when room comes, and nobody overtakes it', async () => {
    const big = await fill('GH');
    const first = await racks('GH', 3);
    const second = await racks('GH', 2);
    expect([first.body.status, second.body.status]).toEqual(['waitlisted', 'waitlisted']);

    await withdraw(big);
    const promoted = await eventually(
      () => statusOf(second.body.id),
      (status) => status !== 'waitlisted',
    );
    expect(promoted).toBe('licensed');
    const { body } = await api(`/v1/requests/${first.body.id}`);
    expect(body).toMatchObject({ status: 'licensed', decision: { route: 'country-allocation' } });
    expect(body.decision.draws).toEqual([
      { account: 'country/GH/2025-2027', tpp: 3 * RACK.tpp, state: 'posted' },
    ]);
    expect(await quota('country/GH/2025-2027')).toMatchObject({ waiting: 0 });
  });

  it('passes over a first that asks for more than is left', async () => {
    const { body: blocker } = await racks('UG', 2);
    await fill('UG');
    const tooMuch = await racks('UG', 274);
    const modest = await racks('UG', 2);
    await withdraw(blocker.id);
    const promoted = await eventually(
      () => statusOf(modest.body.id),
      (status) => status !== 'waitlisted',
    );
    expect(promoted).toBe('licensed');
    expect(await statusOf(tooMuch.body.id)).toBe('waitlisted');
  });

  it('is left by a withdrawal', async () => {
    await fill('ZM');
    const { body } = await racks('ZM', 1);
    expect(await quota('country/ZM/2025-2027')).toMatchObject({ waiting: 1 });
    expect((await withdraw(body.id)).body.status).toBe('withdrawn');
    expect(await quota('country/ZM/2025-2027')).toMatchObject({ waiting: 0 });
  });
});
