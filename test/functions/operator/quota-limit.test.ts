import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoQuotas } from '../../../functions/adapters/dynamodb/ledger/quotas.ts';
import { queryItems, type Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { draw, licensed, waitlisted } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { bookingOn, NOON, takeAll } from '../../support/ledger.ts';
import { runOperator } from '../../support/operator.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});

const ACCOUNT = 'country/AE/2025-2027';
const limit = (...args: string[]) => runOperator('quota-limit', args, { tableName: table.name });
const limitNow = async () =>
  (await dynamoQuotas(table.client, table.name).find(ACCOUNT, NOON))?.limitTpp;

describe('quota:limit', () => {
  it('sets a limit, returns to the policy, and keeps who did so and why', async () => {
    const set = await limit(ACCOUNT, '900,000,000', '--reason', 'assurances');
    expect(set.err).toBe('');
    expect([set.code, set.out.trim()]).toEqual([
      0,
      `${ACCOUNT}: 790,000,000 TPP (the policy's limit) -> 900,000,000 TPP`,
    ]);
    expect(await limitNow()).toBe(900_000_000);
    const cleared = await limit(ACCOUNT, '--clear', '--reason', 'over');
    expect(cleared.out.trim()).toBe(
      `${ACCOUNT}: 900,000,000 TPP -> 790,000,000 TPP (the policy's limit)`,
    );
    expect(await limitNow()).toBe(790_000_000);
    const kept = await Array.fromAsync(
      queryItems(table, {
        where: '#pk = :pk AND begins_with(#sk, :sk)',
        values: { pk: `account#${ACCOUNT}`, sk: 'adjustment#' },
      }),
    );
    expect(kept).toMatchObject([
      { limitTpp: 900_000_000, reason: 'assurances', by: expect.any(String) },
      { before: 900_000_000, reason: 'over' },
    ]);
  });

  it('warns when more is in use than the new limit', async () => {
    const account = 'country/IN/2025-2027';
    await takeAll(table, [
      bookingOn(account, { transferId: 't', tpp: 100, limitTpp: 790_000_000 }),
    ]);
    const { code, out } = await limit(account, '60', '--reason', 'lowered');
    expect(code).toBe(0);
    expect(out).toContain('100 TPP are in use, 40 TPP more than the limit');
  });

  it('says how many wait for more than the new limit', async () => {
    const account = 'country/CL/2025-2027';
    await limit(account, '100', '--reason', 'a trial');
    const desk = deskOf(table);
    for (const tpp of [50, 90]) {
      const paths = [licensed(draw(account, tpp)), waitlisted(account)];
      await desk.decide(await desk.received(), paths);
    }
    expect((await limit(account, '90', '--reason', 'lowered')).out).not.toContain('Waiting');
    const { out } = await limit(account, '60', '--reason', 'lowered');
    expect(out).toContain('Waiting for more than that: 1.');
  });

  it.each([
    ['no reason', [ACCOUNT, '5']],
    ['no amount', [ACCOUNT, '--reason', 'x']],
    ['a fraction', [ACCOUNT, '5.5', '--reason', 'x']],
    ['a decimal comma', [ACCOUNT, '26,9', '--reason', 'x']],
    ['threes that are none', [ACCOUNT, '26,900,00', '--reason', 'x']],
    ['two ways of writing threes', [ACCOUNT, '26,900_000', '--reason', 'x']],
    ['an unknown account', ['country/XX', '5', '--reason', 'x']],
    ['a country that is none', ['country/ZZ/2025-2027', '5', '--reason', 'x']],
    ['an unknown option', [ACCOUNT, '5', '--raeson', 'x']],
  ])('refuses %s and changes nothing', async (_what, args) => {
    const before = await limitNow();
    const { code, err } = await limit(...args);
    expect(code).toBe(2);
    expect(err).not.toContain('    at ');
    expect(await limitNow()).toBe(before);
  });
});
