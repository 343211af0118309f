import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { chipOrder, newName, RACK } from './support/orders.ts';

const { decide, eventually, operator, quota } = clientOf(() => inject('target'));
const folder = mkdtempSync(join(tmpdir(), 'chipgate-authorizations-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Registers as an officer does, and gives the id. */
async function register(fields: object): Promise<string> {
  const id = newName('veu').replaceAll(' ', '-');
  const file = join(folder, `${id}.json`);
  const period = { validFrom: '2025-05-15', validTo: '2028-01-01' };
  writeFileSync(file, JSON.stringify({ id, ...period, ...fields }));
  expect(await operator('authorization-register.ts', file)).toMatchObject({ code: 0 });
  return id;
}

const racksOf = (tpp: number) => Math.floor(tpp / RACK.tpp);

describe('A national validated end user', () => {
  it('draws on its own account, by quarter, and not on the country', async () => {
    const name = newName('Bengal Compute');
    const company = { name, headquarters: 'BD' };
    const id = await register({ type: 'national-veu', company, countries: ['BD'] });
    const before = await quota('country/BD/2025-2027');
    const order = { destination: 'BD', name, part: RACK.part, validatedEndUser: id };
    const { body } = await decide(chipOrder({ ...order, quantity: 200 }));
    expect(body).toMatchObject({
      status: 'no-license-required',
      decision: {
        route: 'national-veu',
        draws: [{ account: `national-veu/${id}/BD`, tpp: 200 * RACK.tpp, state: 'posted' }],
      },
    });
    expect(await quota('country/BD/2025-2027')).toEqual(before);

    const { availableTpp } = await quota(`national-veu/${id}/BD`);
    const rest = await decide(chipOrder({ ...order, quantity: racksOf(availableTpp) }));
    expect(rest.body.decision.route).toBe('national-veu');
    const past = await decide(chipOrder({ ...order, quantity: 1 }));
    expect(past.body).toMatchObject({ decision: { route: 'country-allocation' } });
  });

  it('is one only for the country and the company that it was made for', async () => {
    const name = newName('Delta Compute');
    const company = { name, headquarters: 'BD' };
    const id = await register({ type: 'national-veu', company, countries: ['BD'] });
    const elsewhere = chipOrder({ destination: 'NP', name, validatedEndUser: id });
    const another = chipOrder({ destination: 'BD', validatedEndUser: id });
    for (const order of [elsewhere, another]) {
      const { body } = await decide(order);
      expect(body.decision.route).not.toBe('national-veu');
    }
  });
});

describe('A universal validated end user', () => {
  it('places within its shares without a license, and past them people decide', async () => {
    const name = newName('Fjord Cloud');
    const company = { name, headquarters: 'NO' };
    const familyTotalTpp = 10_000_000_000;
    const id = await register({
      type: 'universal-veu',
      company,
      countries: ['MA'],
      familyTotalTpp,
    });
    const order = {
      destination: 'MA',
      headquarters: 'NO',
      name: `${name} Morocco`,
      ultimateParent: company,
      validatedEndUser: id,
      part: RACK.part,
    };
    const within = await decide(chipOrder({ ...order, quantity: racksOf(familyTotalTpp * 0.07) }));
    expect(within.body).toMatchObject({
      status: 'no-license-required',
      decision: { route: 'universal-veu' },
    });
    const past = await decide(chipOrder({ ...order, quantity: 1 }));
    expect(past).toMatchObject({ status: 202, body: { status: 'under-review' } });
  });
});

describe('An officer', () => {
  it('lowers a limit below its use: nothing more is admitted, nothing is taken back', async () => {
    const account = 'country/AR/2025-2027';
    const limit = (...to: string[]) =>
      operator('quota-limit.ts', account, ...to, '--reason', 'acceptance test');
    const order = (quantity: number) =>
      decide(chipOrder({ destination: 'AR', part: RACK.part, quantity }));
    await order(10);
    expect(await limit(String(5 * RACK.tpp))).toMatchObject({ code: 0 });
    const lowered = await quota(account);
    expect(lowered).toMatchObject({ limitTpp: 5 * RACK.tpp, availableTpp: 0 });
    const { body } = await order(1);
    expect(body.status).toBe('waitlisted');
    expect((await quota(account)).postedTpp).toBe(lowered.postedTpp);
    expect(await limit('--clear')).toMatchObject({ code: 0 });
    expect(await quota(account)).toMatchObject({ limitTpp: 790_000_000 });
  });

  it('finds the ledger without drift after all this', async () => {
    // Others write meanwhile: what differs between two reads is looked at again.
    const check = await eventually(
      () => operator('ledger-check.ts'),
      ({ code }) => code === 0,
    );
    expect(check).toMatchObject({ code: 0, output: expect.stringMatching(/\S/) });
  });
});
