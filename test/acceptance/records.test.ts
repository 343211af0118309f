import { afterAll, describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { chipOrder } from './support/orders.ts';
import { recordsOf } from './support/records.ts';

const client = clientOf(() => inject('target'));
const { decide, withdraw } = client;
const records = recordsOf(client);
afterAll(records.remove);

describe('An order that was decided and withdrawn', () => {
  it('leaves signed records of all that was decided and drawn, which can be checked offline', async () => {
    const order = chipOrder({ destination: 'MX', quantity: 3 });
    const { body } = await decide(order);
    expect(body.status).toBe('licensed');
    await withdraw(body.id);
    const entries = await records.ofCase(
      body.id,
      ({ kind, record }) => kind === 'event' && record.type === 'case.withdrawn',
    );
    const of = (kind: string) =>
      entries.filter((entry) => entry.kind === kind).map(({ record }) => record);
    expect(of('filing')[0]).toMatchObject({ request: { reference: order.reference } });
    const { findings, draws, decidedAt } = body.decision;
    expect(of('decision')[0]).toMatchObject({ status: 'licensed', findings, draws, decidedAt });
    expect(of('license')[0]).toMatchObject({ id: body.license.id, tpp: body.license.tpp });
    const taken = { account: draws[0].account, amountTpp: draws[0].tpp };
    const { output, code } = await records.verify();
    expect(output).toContain('Nothing differs.');
    expect(code).toBe(0);
    const transfers = (await records.read()).filter(
      ({ kind, record }) => kind === 'transfer' && record.caseId === body.id,
    );
    expect(transfers.map(({ record }) => record.type).toSorted()).toEqual(['post', 'reversal']);
    for (const { record } of transfers) expect(record).toMatchObject(taken);
  });

  it('is archived like everything else that the table holds', async () => {
    const { output, code } = await records.verify('--table');
    expect(output).toContain('Nothing differs.');
    expect(code).toBe(0);
  });
});
