import { beforeEach, describe, expect, it } from 'vitest';
import { order } from '../../support/example-order.ts';
import { approving, openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';

let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

const ADDRESS = '1 Dai Co Viet Road, Hanoi 100000';
const OWNER = { name: 'Bay Holdings', headquarters: 'SG', sharePercent: 100 };
interface Wish {
  readonly chips?: number;
  readonly country?: string;
  readonly endUser?: string;
  readonly party?: Record<string, unknown>;
}

/** An order of a university by that name; 850 H100 are half of the yearly limit. */
function orderFor(name: string, { chips = 850, country = 'VN', endUser = name, party }: Wish) {
  const receiver = { name, country, headquarters: country, ...party };
  const { parties, contact } = order();
  return order({
    destination: country,
    items: [{ part: 'h100-sxm', quantity: chips }],
    parties: {
      ...parties,
      ultimateConsignee: receiver,
      endUser: { ...receiver, name: endUser, kind: 'university' },
    },
    contact,
  });
}
const statusOf = async (name: string, wish: Wish, clientId?: string) =>
  (await desk.file(orderFor(name, wish), clientId)).status;
const PASSES = 'no-license-required';

describe('Orders of one desk', () => {
  it('for universities of four countries all pass', async () => {
    const statuses = ['VN', 'CL', 'KE', 'TH'].map((country) =>
      statusOf(`University of ${country}`, { chips: 8, country }),
    );
    expect(await Promise.all(statuses)).toEqual([PASSES, PASSES, PASSES, PASSES]);
    for (const country of ['VN', 'CL', 'KE', 'TH']) {
      expect(await statusOf(`University of ${country}`, { chips: 1690, country })).toBe(PASSES);
    }
  });

  it('pass at one address until they pass the yearly limit together', async () => {
    const party = { address: ADDRESS };
    expect(await statusOf('One Institute', { party })).toBe(PASSES);
    expect(await statusOf('Two Institute', { chips: 849, party })).toBe(PASSES);
    expect(await statusOf('Three Institute', { chips: 1, party })).toBe('under-review');
  });
});

describe('Two companies of one owner at one address', () => {
  it('that pass the yearly limit together are looked at, and nothing is recommended', async () => {
    const party = { address: ADDRESS, owners: [OWNER] };
    expect(await statusOf('One Institute', { party })).toBe(PASSES);
    const second = await desk.file(orderFor('Two Institute', { party }));
    expect(second).toMatchObject({
      status: 'under-review',
      decision: { route: 'small-order', draws: [{ state: 'held' }] },
    });
    expect(second.decision).not.toHaveProperty('recommendation');
    const finding = second.decision?.findings.find(({ rule }) => rule === 'no-linked-small-orders');
    expect(finding).toMatchObject({ says: 'linked-orders', with: { parents: ['One Institute'] } });
  });

  it('are found by each of the two, and by the end user, whoever of them was approved', async () => {
    expect(await statusOf('One Institute', { party: { owners: [OWNER] } })).toBe(PASSES);
    const second = await desk.file(orderFor('Two Institute', { party: { owners: [OWNER] } }));
    expect(second.status).toBe('under-review');
    expect((await desk.resolved(second.id, approving)).status).toBe(PASSES);
    const parent = { name: OWNER.name, headquarters: 'SG' };
    const third = { chips: 1, party: { ultimateParent: parent } };
    expect(await statusOf('Three Institute', third)).toBe('under-review');
    const dealers = ['A Dealer', 'B Dealer'].map((name) => [name, { endUser: 'Hue Lab' }] as const);
    expect(await statusOf(...dealers[0]!)).toBe(PASSES);
    expect(await statusOf(...dealers[1]!)).toBe('under-review');
  });

  it('are found through other suppliers by their owner', async () => {
    const party = { owners: [OWNER] };
    expect(await statusOf('One Institute', { party }, 'supplier-1')).toBe(PASSES);
    expect(await statusOf('Two Institute', { party }, 'supplier-2')).toBe('under-review');
  });

  it('link no more what was given back', async () => {
    const party = { address: ADDRESS };
    const first = await desk.file(orderFor('One Institute', { party }));
    await desk.withdraw(first);
    const { used = 0 } = (await desk.account('small-order/one-institute.vn/2026')) ?? {};
    const expected = used === 0 ? PASSES : 'under-review';
    expect(await statusOf('Two Institute', { party })).toBe(expected);
  });
});

describe('The address of somebody else', () => {
  it('and their name as end user stop none of their orders', async () => {
    const party = { address: ADDRESS };
    const attack = { chips: 1690, endUser: 'Victim University', party };
    expect(await statusOf('A Stranger', attack, 'stranger')).toBe(PASSES);
    expect(await statusOf('Victim University', { party }, 'supplier')).toBe(PASSES);
  });
});
