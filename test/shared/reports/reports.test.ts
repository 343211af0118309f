import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportedCase } from '../../../shared/reports/report.ts';
import { caseOfReport, reportsOf } from '../../../shared/reports/reports.ts';
import { daysAfter } from '../../../shared/rules/calendar.ts';
import { policies } from '../../../shared/rules/index.ts';
import { REPORTING } from '../../../shared/rules/policies/us-diffusion-2025-01/reporting.ts';
import { ACCOUNT, approved, authorization, CASE, filingOf, ordered } from './reported.ts';

const statesOn = (of: ReportedCase, today: string, kind: string) =>
  reportsOf(of, today)
    .filter((one) => one.kind === kind)
    .map(({ state }) => state);

describe('The copy of a certification', () => {
  const shipped = ordered('small-order', [
    ['2026-03-04', 10],
    ['2026-05-01', 5],
  ]);

  it.each([
    ['2026-03-04', 'due'],
    ['2026-04-02', 'due'],
    ['2026-04-03', 'due'],
    ['2026-04-04', 'late'],
  ])('on %s is %s: 30 days from the first departure', (today, state) => {
    expect(statesOn(shipped, today, 'certification-copy')).toEqual([state]);
  });

  it('is wanted of nothing that has not left, or has come back whole', () => {
    expect(reportsOf(ordered('small-order', []), '2026-03-04')).toEqual([]);
    const returned = ordered('small-order', [
      ['2026-03-04', 10],
      ['2026-03-05', -10],
    ]);
    expect(statesOn(returned, '2026-03-06', 'certification-copy')).toEqual([]);
  });

  it('is wanted under the exception alone', () => {
    const other = ordered('presumed-approval', [['2026-03-04', 10]]);
    expect(reportsOf(other, '2026-06-01')).toEqual([]);
  });
});

describe('A notice before a shipment', () => {
  it.each([
    [202, 0],
    [203, 1],
  ])('of %i pieces is wanted %i times: from 3,200,000 TPP on', (quantity, times) => {
    const of = ordered('small-order', [['2026-03-04', quantity]]);
    expect(statesOn(of, '2026-03-04', 'shipment-notice')).toHaveLength(times);
  });

  it('is due as long as its plan holds, and is no more once that is void', () => {
    const of = ordered('small-order', [['2026-03-04', 300]]);
    const planned = { ...of.shipments[0]!, state: 'planned' as const };
    const held = { ...planned, expiresAt: '2026-04-03T08:00:00.000Z' };
    const wanted = reportsOf({ ...of, shipments: [held] }, '2026-03-04');
    expect(wanted.find(({ kind }) => kind === 'shipment-notice')).toMatchObject({
      opensOn: '2026-03-04',
      dueOn: '2026-04-03',
      draft: { tpp: 4_749_600 },
    });
    const void_ = { ...of, shipments: [{ ...held, state: 'void' as const }] };
    expect(statesOn(void_, '2026-03-04', 'shipment-notice')).toEqual([]);
  });

  it('that was filed stays, also of a plan that was called off', () => {
    const of = ordered('small-order', []);
    const filed = filingOf('shipment-notice.EX-1.S1', { kind: 'shipment-notice' });
    expect(statesOn({ ...of, filings: [filed] }, '2026-09-01', 'shipment-notice')).toEqual([
      'filed',
    ]);
  });
});

describe('A limit that was reached', () => {
  const counted = (receivedTpp: number, reachedBy = CASE) =>
    new Map([[ACCOUNT, { receivedTpp, reachedAt: '2026-06-30T23:59:59.999Z', reachedBy }]]);

  it.each([
    ['2026-06-30', 'due'],
    ['2026-07-01', 'late'],
  ])('on %s is %s: at once', (today, state) => {
    const of = ordered('small-order', [['2026-06-30', 10]], { received: counted(26_899_000) });
    expect(statesOn(of, today, 'limit-reached')).toEqual([state]);
  });

  it('is told of the order whose shipment came to it, and of no other', () => {
    const received = counted(26_899_000, 'another');
    const of = ordered('small-order', [['2026-06-30', 10]], { received });
    expect(statesOn(of, '2026-07-01', 'limit-reached')).toEqual([]);
  });

  it('leaves less than any item of 3A090.a has, by every pack', () => {
    for (const { classes } of policies) {
      const least = Math.min(...classes.a.value.map(({ tppFrom }) => tppFrom));
      expect(REPORTING.limitReached.value.exhaustedBelowTpp).toBe(least);
    }
  });
});

describe('What went to a validated end user', () => {
  const of = ordered('national-veu', [
    ['2026-06-30', 3],
    ['2026-07-01', 4],
    ['2026-12-31', 5],
  ]);

  it('is reported half year by half year', () => {
    expect(reportsOf(of, '2027-01-01')).toMatchObject([
      {
        kind: 'veu-reexports',
        period: { from: '2026-01-01', to: '2026-06-30' },
        opensOn: '2026-07-01',
        dueOn: '2026-07-15',
        state: 'late',
        draft: { lines: [{ quantity: 3 }] },
      },
      {
        period: { from: '2026-07-01', to: '2026-12-31' },
        dueOn: '2027-01-15',
        state: 'due',
        draft: { lines: [{ quantity: 9 }] },
        gaps: ['consignee-address', 'eccns', 'value'],
      },
    ]);
  });

  it.each([
    ['2026-06-30', 'upcoming'],
    ['2026-07-01', 'due'],
    ['2026-07-15', 'due'],
    ['2026-07-16', 'late'],
  ])('on %s is %s', (today, state) => {
    const first = ordered('universal-veu', [['2026-06-30', 3]]);
    expect(statesOn(first, today, 'veu-reexports')).toEqual([state]);
  });
});

describe('What a validated end user reports of itself', () => {
  it.each([
    ['veu-half-yearly', '2026-06-30', ['upcoming']],
    ['veu-half-yearly', '2026-07-01', ['upcoming', 'due']],
    ['veu-half-yearly', '2026-07-15', ['upcoming', 'due']],
    ['veu-half-yearly', '2026-07-16', ['upcoming', 'late']],
    ['chip-accounting', '2026-08-01', ['upcoming', 'due']],
    ['chip-accounting', '2026-08-02', ['upcoming', 'late']],
    ['chip-accounting', '2027-02-01', ['upcoming', 'late', 'due']],
    ['chip-accounting', '2027-02-02', ['upcoming', 'late', 'late']],
  ])('%s on %s is %j', (kind, today, states) => {
    const found = statesOn(approved([authorization()]), today, kind);
    expect(found.toSorted()).toEqual(states.toSorted());
  });

  it('ends with its authorization, and asks customers of national ones alone', () => {
    const revoked = approved([authorization({ revokedOn: '2026-07-01' })]);
    const [report] = reportsOf(revoked, '2027-06-01').filter(
      (one) => one.kind === 'veu-half-yearly',
    );
    expect(statesOn(revoked, '2027-06-01', 'veu-half-yearly')).toEqual(['late']);
    expect(report?.gaps).toContain('customers');
    const universal = approved([authorization({ type: 'universal-veu' })], 'universal-veu');
    expect(reportsOf(universal, '2026-07-01').flatMap(({ gaps }) => gaps)).not.toContain(
      'customers',
    );
    expect(reportsOf(approved([authorization({ revokedOn: '2026-03-01' })]), '2027-01-01')).toEqual(
      [],
    );
  });
});

describe('Reports', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((n) => daysAfter('2026-01-01', n));
  const shipments = fc.array(fc.tuple(days, fc.integer({ min: 1, max: 60 })), { maxLength: 8 });
  const routes = fc.constantFrom('small-order' as const, 'national-veu' as const);

  it('are the same however often they are asked for, and lead back to their case', () => {
    fc.assert(
      fc.property(routes, shipments, days, (route, departed, today) => {
        const of = ordered(route, departed);
        const reports = reportsOf(of, today);
        expect(reportsOf(of, today)).toEqual(reports);
        expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
        for (const { id } of reports) expect(caseOfReport(id)).toBe(CASE);
      }),
    );
  });

  it('that were wanted once are wanted whatever ships later, until they are filed', () => {
    fc.assert(
      fc.property(routes, shipments, shipments, days, (route, before, after, today) => {
        const first = reportsOf(ordered(route, before), today);
        const then = reportsOf(ordered(route, [...before, ...after]), today);
        for (const { id } of first) expect(then.map((one) => one.id)).toContain(id);
      }),
    );
  });

  it('go from upcoming to due to late as days pass, and never back', () => {
    const order = ['upcoming', 'due', 'late'];
    fc.assert(
      fc.property(shipments, days, days, (departed, one, other) => {
        const [earlier = '', later = ''] = [one, other].sort();
        const of = ordered('national-veu', departed);
        const then = new Map(reportsOf(of, later).map(({ id, state }) => [id, state]));
        for (const { id, state } of reportsOf(of, earlier)) {
          expect(order.indexOf(then.get(id)!)).toBeGreaterThanOrEqual(order.indexOf(state));
        }
      }),
    );
  });

  it('count of the half years exactly what has shipped', () => {
    fc.assert(
      fc.property(shipments, (departed) => {
        const reports = reportsOf(ordered('national-veu', departed), '2028-01-01');
        const told = reports.flatMap(({ draft }) => draft.lines.map(({ quantity }) => quantity));
        const shipped = departed.reduce((sum, [, quantity]) => sum + quantity, 0);
        expect(told.reduce((sum, quantity) => sum + quantity, 0)).toBe(shipped);
      }),
    );
  });
});
