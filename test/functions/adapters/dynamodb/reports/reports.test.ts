import { beforeAll, describe, expect, it } from 'vitest';
import { receivedKey } from '../../../../../functions/adapters/dynamodb/cases/report-items.ts';
import { auditEntriesOf } from '../../../../../functions/adapters/dynamodb/records/audit-entries.ts';
import { dynamoReports } from '../../../../../functions/adapters/dynamodb/reports/reports.ts';
import { getItem } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { fileOnce } from '../../../../../functions/adapters/filing/file-report.ts';
import type { CaseFile } from '../../../../../shared/contracts/case.ts';
import type { FiledReport } from '../../../../../shared/contracts/report.ts';
import type { ShipmentAct } from '../../../../../shared/contracts/shipment.ts';
import { reportsOf } from '../../../../../shared/reports/reports.ts';
import { dayNumber } from '../../../../../shared/rules/calendar.ts';
import { sweepPortsOn } from '../../../../support/desk.ts';
import { countryOrder, national, orderNaming, tppOf } from '../../../../support/filings.ts';
import { NOON } from '../../../../support/ledger.ts';
import {
  approving,
  DAY,
  openPeopleDesk,
  type PeopleDesk,
} from '../../../../support/people-desk.ts';

const CERTIFIED = {
  goodFaithResearch: true,
  smallOrderLimitNotReached: true,
  noProhibitedEndUse: true,
};
const small = (name: string, quantity: number) => {
  const university = { name, country: 'VN', headquarters: 'VN' };
  return countryOrder({
    quantity,
    certifications: CERTIFIED,
    parties: {
      purchaser: university,
      ultimateConsignee: university,
      endUser: { ...university, kind: 'university' },
    },
    destination: 'VN',
    endUse: 'Teaching and research of weather models at the university',
  });
};
const lines = (quantity: number) => [{ line: 1, quantity }];
const plan = (number: string, quantity: number, more: object = {}): ShipmentAct => ({
  do: 'plan',
  number,
  lines: lines(quantity),
  holdDays: 30,
  ...more,
});
const NOTICE = { reference: 'N-1', filedOn: '2026-03-01' };
const depart = (number: string, more: object = {}): ShipmentAct => ({
  do: 'depart',
  number,
  ...more,
});
const FILED: FiledReport = {
  reference: 'F-1',
  filedOn: '2026-03-01',
  by: { name: 'A. Person' },
  answers: {},
};

let desk: PeopleDesk;
beforeAll(async () => {
  desk = await openPeopleDesk();
});
const port = () => dynamoReports(desk.table.client, desk.table.name);
const today = () => desk.time.now.toISOString().slice(0, 10);
const reports = async ({ id }: CaseFile) =>
  reportsOf((await port().find(id, desk.time.now))!, today());
const kinds = async (file: CaseFile) =>
  (await reports(file)).map(({ kind, state }) => `${kind} ${state}`);
const ship = async (file: CaseFile, number: string, quantity: number) => {
  await desk.ship(file, plan(number, quantity));
  return desk.ship(file, depart(number, { notice: NOTICE }));
};
const file = (of: CaseFile, reportId: string, filed = FILED) =>
  fileOnce(
    { reports: port(), clock: () => desk.time.now },
    { caseId: of.id, reportId, filed, through: 'api' },
  );

describe('A notice', () => {
  it('that comes with its shipment is a report that was filed', async () => {
    const order = await desk.file(small('Da Lat University', 600));
    await ship(order, 'S-1', 300);
    expect(await kinds(order)).toEqual(['shipment-notice filed', 'certification-copy due']);
    const [notice] = await reports(order);
    expect(notice?.filings).toMatchObject([{ ...NOTICE, through: 'shipment', caseId: order.id }]);
  });

  it('that is filed first lets its shipment leave, and is signed', async () => {
    const order = await desk.file(small('Can Tho University', 600));
    await desk.ship(order, plan('S-1', 300));
    const [notice] = await reports(order);
    expect(await desk.ship(order, depart('S-1'))).toMatchObject({
      refusal: { because: 'notice-missing' },
    });
    expect(await file(order, notice!.id)).toMatchObject({ outcome: { outcome: 'filed' } });
    expect(await desk.ship(order, depart('S-1'))).toMatchObject({
      shipment: { state: 'departed', notice: { reference: 'F-1' } },
    });
    expect(await desk.events(order.id)).toContain('report.filed');
    const item = await desk.item(order.id, `report-filing#${notice!.id}#F1`);
    expect(auditEntriesOf(item!)).toMatchObject([
      { kind: 'report-filing', record: { report: notice!.id, by: { name: 'A. Person' } } },
    ]);
  });

  it('whose reference is long beyond measure once it is folded is filed all the same', async () => {
    const order = await desk.file(small('Thai Nguyen University', 600));
    const notice = { ...NOTICE, reference: '\ufdfa'.repeat(100) };
    await desk.ship(order, plan('S-1', 300, { notice }));
    expect(await kinds(order)).toEqual(['shipment-notice filed']);
  });

  it('sent by many at once is filed once', async () => {
    const order = await desk.file(small('Vinh University', 600));
    await desk.ship(order, plan('S-1', 300));
    const [notice] = await reports(order);
    const done = await Promise.all(Array.from({ length: 5 }, () => file(order, notice!.id)));
    const outcomes = done.map((one) => one !== 'none' && one.outcome.outcome);
    expect(outcomes.toSorted()).toEqual(['filed', 'known', 'known', 'known', 'known']);
    expect((await desk.events(order.id)).filter((type) => type === 'report.filed')).toHaveLength(1);
  });
});

describe('What a year allows', () => {
  it('is reached by one shipment, however many come at once, and told of its order', async () => {
    // 1,699 H100 are 26,898,568 TPP: less than an item of 3A090.a is left of 26,900,000.
    const first = await desk.file(small('Quy Nhon University', 1500));
    const second = await desk.file(small('Quy Nhon University', 199));
    const { account } = first.decision!.draws[0]!;
    const acts = Array.from({ length: 6 }, (_, n) => [first, `S-${n}`, 250] as const);
    await Promise.all(acts.map(([of, number, quantity]) => ship(of, number, quantity)));
    const counted = () => getItem(desk.table, receivedKey(account));
    expect(await counted()).toMatchObject({ receivedTpp: tppOf(1500) });
    expect((await counted())?.reachedAt).toBeUndefined();
    await ship(second, 'S-9', 199);
    expect(await counted()).toMatchObject({ receivedTpp: tppOf(1699), reachedBy: second.id });
    expect(await kinds(second)).toContain('limit-reached due');
    expect((await kinds(first)).join()).not.toContain('limit-reached');
    await desk.ship(second, {
      do: 'correct',
      type: 'return',
      number: 'S-9',
      reference: 'R-1',
      lines: lines(1),
    });
    expect((await counted())?.reachedAt).toBeUndefined();
    expect((await kinds(second)).join()).not.toContain('limit-reached');
  });
});

describe('A validated end user', () => {
  it('reports of itself, half year by half year, with what it received under its authorization', async () => {
    const { id } = await desk.file(national());
    const { authorizations = [] } = await desk.resolved(id, approving);
    const held = authorizations[0]!.id;
    const order = await desk.file(orderNaming(held, 10));
    expect(order.decision?.route).toBe('national-veu');
    await ship(order, 'S-1', 4);
    const of = await desk.find(id);
    const { dueReports } = sweepPortsOn(desk.table);
    expect(await dueReports.due(desk.time.now, 100)).toContainEqual({ caseId: id });
    expect(await kinds(of)).toEqual(['veu-half-yearly upcoming', 'chip-accounting upcoming']);
    expect(await kinds(order)).toEqual(['veu-reexports upcoming']);
    desk.time.now = new Date('2026-07-10T12:00:00.000Z');
    expect(await dueReports.remind(id, desk.time.now)).toBe(true);
    expect(await dueReports.remind(order.id, desk.time.now)).toBe(true);
    const [half] = await reports(of);
    expect(half).toMatchObject({
      kind: 'veu-half-yearly',
      state: 'due',
      dueOn: '2026-07-15',
      authorization: held,
      draft: { tpp: tppOf(4) },
      gaps: ['inventory', 'received-on', 'customers'],
    });
    const answers = { inventory: '4 H100', 'received-on': '2026-03-10', customers: 'None' };
    const filed = { ...FILED, filedOn: '2026-07-10', answers };
    expect(await file(of, half!.id, filed)).toMatchObject({ outcome: { outcome: 'filed' } });
    expect(await kinds(of)).toContain('veu-half-yearly filed');
    desk.time.now = NOON;
  });
});

describe('A contact', () => {
  const { time } = { time: () => desk.time };
  const remind = async (of: CaseFile) => {
    const { dueReports } = sweepPortsOn(desk.table);
    const due = await dueReports.due(desk.time.now, 100);
    return due.some(({ caseId }) => caseId === of.id) && dueReports.remind(of.id, desk.time.now);
  };

  it('is reminded before and after the day, and no more once it is filed', async () => {
    const order = await desk.file(small('Tay Nguyen University', 100));
    await ship(order, 'S-1', 10);
    const told: string[] = [];
    for (let day = 0; day < 50; day++) {
      time().now = new Date(NOON.getTime() + day * DAY);
      if (await remind(order)) told.push(today());
      expect(await remind(order)).toBe(false);
    }
    const days = told.map((one) => dayNumber(one) - dayNumber(NOON.toISOString()));
    expect(days).toEqual([0, 23, 31, 38, 45]);
    const answers = {
      'certification-signed-by': 'The dean',
      'certification-signed-on': '2026-02-01',
    };
    const [copy] = await reports(order);
    await file(order, copy!.id, { ...FILED, answers });
    time().now = new Date(NOON.getTime() + 60 * DAY);
    expect(await remind(order)).toBe(false);
    const { dueReports } = sweepPortsOn(desk.table);
    expect(await dueReports.due(new Date(8e15), 100)).not.toContainEqual({ caseId: order.id });
    time().now = NOON;
  });
});
