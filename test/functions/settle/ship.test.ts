import { beforeAll, describe, expect, it } from 'vitest';
import { licenseKey } from '../../../functions/adapters/dynamodb/cases/keys.ts';
import { updateItem } from '../../../functions/adapters/dynamodb/table/single-writes.ts';
import { bookOnLicense } from '../../../functions/settle/ship.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ShipmentAct } from '../../../shared/contracts/shipment.ts';
import { totalOf } from '../../bench/cost/meter/written-units.ts';
import { sweepPortsOn } from '../../support/desk.ts';
import { countryOrder, tppOf } from '../../support/filings.ts';
import { DAY, openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';
import { readApart } from '../../support/read-apart.ts';
import { watchWrites } from '../../support/watch-writes.ts';

const ACCOUNT = 'country/AE/2025-2027';
const lines = (quantity: number, line = 1) => [{ line, quantity }];
const plan = (number: string, quantity: number, more: object = {}): ShipmentAct => ({
  do: 'plan',
  number,
  lines: lines(quantity),
  holdDays: 30,
  ...more,
});
const depart = (number: string, more: object = {}): ShipmentAct => ({
  do: 'depart',
  number,
  ...more,
});
const contra = (number: string, quantity: number): ShipmentAct => ({
  do: 'correct',
  type: 'contra',
  number,
  reference: 'told in error',
  lines: lines(quantity),
});
const small = (quantity: number) =>
  countryOrder({
    quantity,
    certifications: {
      goodFaithResearch: true,
      smallOrderLimitNotReached: true,
      noProhibitedEndUse: true,
    },
    parties: {
      purchaser: UNIVERSITY,
      ultimateConsignee: UNIVERSITY,
      endUser: { ...UNIVERSITY, kind: 'university' },
    },
    destination: 'VN',
    endUse: 'Teaching and research of weather models at the university',
  });
const UNIVERSITY = { name: 'Hue University of Sciences', country: 'VN', headquarters: 'VN' };

let desk: PeopleDesk;
beforeAll(async () => {
  desk = await openPeopleDesk();
});
const used = async (account = ACCOUNT) => (await desk.account(account))?.used ?? 0;
const known = async ({ id }: CaseFile) => (await desk.item(id, 'license')) ?? {};

describe('A shipment under a license', () => {
  it('is counted on its lines, and its country is not drawn again', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    expect(file.status).toBe('licensed');
    const before = await used();
    expect(await desk.ship(file, plan('S-1', 6))).toMatchObject({
      isKnown: false,
      shipment: { number: 'S-1', state: 'planned' },
      lines: [{ line: 1, left: 4, planned: 6, shipped: 0 }],
    });
    expect(await desk.ship(file, depart('s 1', { lines: lines(5) }))).toMatchObject({
      shipment: { number: 'S-1', state: 'departed', departed: lines(5) },
      lines: [{ line: 1, left: 5, planned: 0, shipped: 5 }],
    });
    expect((await desk.find(file.id)).license).toMatchObject({ shippedTpp: tppOf(5) });
    expect(await used()).toBe(before);
    expect(await desk.faults()).toEqual([]);
  });

  it('sent again after a lost answer changes nothing', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    for (const act of [plan('S-1', 6), depart('S-1')]) {
      await desk.ship(file, act);
      expect(await desk.ship(file, act)).toMatchObject({ isKnown: true });
    }
    const total: ShipmentAct = { do: 'total', sequence: 3, lines: lines(8) };
    await desk.ship(file, total);
    expect(await desk.ship(file, total)).toMatchObject({ isKnown: true });
    expect(await known(file)).toMatchObject({ u_1: 8, p_1: 0, t_1: 3, shippedTpp: tppOf(8) });
  });

  it('sent twice at once is one', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await Promise.all(Array.from({ length: 8 }, () => desk.ship(file, plan('S-1', 3))));
    await Promise.all(Array.from({ length: 8 }, () => desk.ship(file, depart('S-1'))));
    expect(await known(file)).toMatchObject({ u_1: 3, p_1: 0, moves: 2 });
  });

  it.each([
    ['its departure', [], depart('S-1', { lines: lines(3) })],
    ['a correction', [depart('S-1')], contra('S-1', 3)],
    ['its end', [], { do: 'void', number: 'S-1' }],
  ] satisfies [string, ShipmentAct[], ShipmentAct][])(
    'sent twice is one, where it is done while it is read: %s',
    async (_, before, act) => {
      const file = await desk.file(countryOrder({ quantity: 10 }));
      for (const one of [plan('S-1', 3), ...before]) await desk.ship(file, one);
      const between = readApart(desk.table.client, () => desk.ship(file, act));
      expect(await desk.ship(file, act)).toMatchObject({ isKnown: true });
      expect(between.times).toBe(1);
    },
  );

  it('told at once with a total that may have counted it is counted once', async () => {
    const file = await desk.file(countryOrder({ quantity: 20 }));
    const late = (n: number): ShipmentAct => ({
      do: 'correct',
      type: 'late',
      number: `S-${n}`,
      reference: 'told late',
      sequence: n,
      lines: lines(1),
    });
    const total = (n: number): ShipmentAct => ({ do: 'total', sequence: n, lines: lines(n) });
    const acts = [1, 2, 3, 4, 5, 6].flatMap((n) => [late(n), ...(n % 2 ? [] : [total(n)])]);
    await Promise.all([...acts, ...acts].map((act) => desk.ship(file, act)));
    for (const act of acts) await desk.ship(file, act);
    expect(await known(file)).toMatchObject({ u_1: 6, p_1: 0 });
    expect(await desk.faults()).toEqual([]);
  }, 60_000);

  it('finds room while there is some, however many come at once', async () => {
    const file = await desk.file(countryOrder({ quantity: 20 }));
    const booked = await Promise.all(
      Array.from({ length: 40 }, (_, n) => desk.ship(file, plan(`S${n}`, 1))),
    );
    expect(booked.filter(({ refusal }) => refusal === undefined)).toHaveLength(20);
    expect(new Set(booked.flatMap(({ refusal }) => refusal?.because ?? []))).toEqual(
      new Set(['over']),
    );
    expect(await known(file)).toMatchObject({ u_1: 20, p_1: 20 });
  }, 60_000);

  it('does not leave while its license is suspended', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await desk.ship(file, plan('S-1', 3));
    const reason = { code: 'other', words: 'Until it is found out.' } as const;
    await desk.licenses.suspend(file.id, { reason, by: 'officer' }, desk.time.now);
    expect(await desk.ship(file, depart('S-1'))).toMatchObject({
      refusal: { because: 'license-suspended', lines: [{ line: 1, left: 7, planned: 3 }] },
    });
    expect(await desk.ship(file, plan('S-2', 1))).toMatchObject({
      refusal: { because: 'license-suspended' },
    });
    expect(await desk.ship(file, { do: 'void', number: 'S-1' })).toMatchObject({
      shipment: { state: 'void' },
    });
  });

  it('does not leave where a newer screening list names a party', async () => {
    const party = { name: 'Falcon Data Oasis', country: 'AE', headquarters: 'AE' };
    const file = await desk.file(countryOrder({ quantity: 10, party }));
    await desk.ship(file, plan('S-1', 3));
    await desk.importList(['Falcon Data Oasis']);
    expect(await desk.ship(file, depart('S-1'))).toMatchObject({ refusal: { because: 'law' } });
    await desk.importList(['Zarqanite Precision Instruments LLC']);
    expect(await desk.ship(file, depart('S-1'))).toMatchObject({
      shipment: { state: 'departed' },
    });
  });

  it('does not leave while nobody can be screened, and says that it is that', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    desk.pass(8 * DAY);
    const refused = { refusal: { because: 'unscreened' } };
    expect(await desk.ship(file, plan('S-1', 3))).toMatchObject(refused);
    await desk.importList(['Zarqanite Precision Instruments LLC']);
    expect(await desk.ship(file, plan('S-1', 3))).toMatchObject({
      shipment: { state: 'planned' },
    });
  });

  it('is not booked without the law of this day', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    const shipments = { book: async () => Promise.reject('booked'), warn: async () => false };
    const input = { command: 'unship', caseId: file.id, act: plan('S-1', 1) } as const;
    await expect(bookOnLicense(input, { shipments, clock: desk.clock })).rejects.toMatchObject({
      name: 'DependencyUnavailableError',
    });
  });

  it('leaves what has not shipped to the account, where its license ends', async () => {
    const before = await used();
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await desk.ship(file, plan('S-1', 4));
    await desk.ship(file, depart('S-1'));
    await desk.ship(file, plan('S-2', 3));
    await desk.withdraw(file);
    expect((await used()) - before).toBe(tppOf(4));
    expect(await desk.ship(file, depart('S-2'))).toMatchObject({
      refusal: { because: 'license-over' },
    });
    expect(await desk.faults()).toEqual([]);
  });

  it('is told of to the holder, once for each share', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await desk.ship(file, plan('S-1', 8));
    await desk.ship(file, depart('S-1'));
    await desk.ship(file, depart('S-1'));
    expect(await desk.events(file.id)).toEqual(['case.decided', 'license.warning']);
    await desk.ship(file, plan('S-2', 2));
    await desk.ship(file, depart('S-2'));
    expect(await desk.item(file.id, 'outbox#0003')).toMatchObject({
      warning: { license: file.license!.id, shippedPercent: 100 },
    });
  });

  it('whose plan nobody posts in time ends by itself', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await desk.ship(file, plan('S-1', 8, { holdDays: 1 }));
    const { dueShipments } = sweepPortsOn(desk.table);
    const until = new Date(desk.time.now.getTime() + DAY);
    const due = (await dueShipments.overdue(until, 100)).filter(({ caseId }) => caseId === file.id);
    expect(due).toHaveLength(1);
    expect(await dueShipments.lapse(due[0]!, desk.time.now)).toBe(false);
    expect(await dueShipments.lapse(due[0]!, until)).toBe(true);
    expect(await dueShipments.lapse(due[0]!, until)).toBe(false);
    expect(await known(file)).toMatchObject({ u_1: 0, p_1: 0 });
    expect(await dueShipments.overdue(until, 100)).not.toContainEqual(due[0]);
  });
});

describe('A shipment of an exempt order', () => {
  it('has its lines written with the first, and its draw not a second time', async () => {
    const file = await desk.file(small(100));
    expect(file.decision?.route).toBe('small-order');
    expect(await desk.item(file.id, 'license')).toBeUndefined();
    const { account } = file.decision!.draws[0]!;
    const before = await used(account);
    await Promise.all(Array.from({ length: 6 }, (_, n) => desk.ship(file, plan(`S${n}`, 10))));
    expect(await known(file)).toMatchObject({ u_1: 60, p_1: 60, state: 'active', moves: 6 });
    await desk.ship(file, depart('S0'));
    expect(await used(account)).toBe(before);
    expect(await desk.find(file.id)).toMatchObject({ license: null });
    await desk.withdraw(file);
    expect(before - (await used(account))).toBe(tppOf(90));
    expect(await desk.ship(file, depart('S1'))).toMatchObject({
      refusal: { because: 'license-over' },
    });
    expect(await desk.faults()).toEqual([]);
  });

  it('cannot begin once the order is withdrawn', async () => {
    const file = await desk.file(small(100));
    const [withdrawn] = await Promise.all([desk.withdraw(file), desk.ship(file, plan('S-1', 1))]);
    expect(withdrawn.status).toBe('withdrawn');
    expect(await desk.ship(file, plan('S-2', 1))).toMatchObject({
      refusal: { because: 'license-over' },
    });
    expect(await desk.ship(file, depart('S-1'))).toMatchObject({ refusal: {} });
  });

  it('of 3,200,000 TPP waits for its notice', async () => {
    const file = await desk.file(small(500));
    const few = Math.ceil(3_200_000 / tppOf(1)) - 1;
    await desk.ship(file, plan('S-1', few));
    expect(await desk.ship(file, depart('S-1'))).toMatchObject({ shipment: {} });
    await desk.ship(file, plan('S-2', few + 1));
    expect(await desk.ship(file, depart('S-2'))).toMatchObject({
      refusal: { because: 'notice-missing' },
    });
    const notice = { reference: 'N-1', filedOn: '2026-03-09' };
    expect(await desk.ship(file, depart('S-2', { notice }))).toMatchObject({
      shipment: { state: 'departed', notice },
    });
  });
});

describe('Every shipment', () => {
  it('is found wrong by the ledger check where a license counts otherwise', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await desk.ship(file, plan('S-1', 4));
    const of = licenseKey(file.id);
    const condition = { where: 'attribute_exists(#pk)' };
    await updateItem(desk.table, of, { change: { add: { p_1: -1 } }, condition });
    expect(await desk.faults()).toEqual([
      'line 1: license says planned 3, shipped 1, entries planned 4, shipped 0',
    ]);
    await updateItem(desk.table, of, { change: { add: { p_1: 1 } }, condition });
    expect(await desk.faults()).toEqual([]);
  });

  it('writes 18 units at most from its plan to its departure, whatever its order', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    const writes = watchWrites(desk.table.client);
    await desk.ship(file, plan('S-1', 4));
    await desk.ship(file, depart('S-1'));
    const units = writes.map(totalOf).reduce((sum, one) => sum + one, 0);
    expect(units, JSON.stringify(writes)).toBeLessThanOrEqual(18);
  });

  it('and little more where its order is reported of: what was received, and a look at the first', async () => {
    const file = await desk.file(small(20));
    const writes = watchWrites(desk.table.client);
    const costOf = async (number: string) => {
      const before = writes.length;
      await desk.ship(file, plan(number, 4));
      await desk.ship(file, depart(number));
      return writes.slice(before).reduce((sum, one) => sum + totalOf(one), 0);
    };
    expect(await costOf('S-1')).toBeLessThanOrEqual(21);
    expect(await costOf('S-2')).toBeLessThanOrEqual(19);
  });
});
