import { describe, expect, it } from 'vitest';
import type { ShipmentAct } from '../../../shared/contracts/shipment.ts';
import { asksLaw } from '../../../shared/shipments/ship.ts';
import { minutesAfter } from '../../support/ledger.ts';
import { lineOf, Shelf } from './books.ts';

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
const correct = (
  type: 'late' | 'adjusted' | 'contra' | 'return',
  quantity: number,
  more: object = {},
): ShipmentAct => ({
  do: 'correct',
  type,
  number: 'A',
  reference: type,
  lines: lines(quantity),
  ...more,
});
const shelf = () => new Shelf(lineOf(1, 10), lineOf(2, 5));
const NOTICE = { reference: 'N-1', filedOn: '2026-03-09' };

describe('A shipment', () => {
  it('holds what is planned, and posts what leaves; the rest is free again', () => {
    const kept = shelf();
    kept.do(plan('A', 8));
    expect(kept.lines[0]).toMatchObject({ planned: 8, shipped: 0 });
    kept.do(depart('A', { lines: lines(5) }));
    expect(kept.lines[0]).toMatchObject({ planned: 0, shipped: 5 });
    expect(kept.shipments.get('A')).toMatchObject({ state: 'departed', departed: lines(5) });
  });

  it('of more than is left is refused with what is left of its lines', () => {
    const kept = shelf();
    kept.do(plan('A', 8));
    expect(kept.do(plan('B', 3))).toEqual({
      outcome: 'refused',
      because: 'over',
      lines: [{ line: 1, unit: 'piece', left: 2, planned: 8, shipped: 0 }],
    });
  });

  it('is known by its number, however that is written', () => {
    const kept = shelf();
    kept.do(plan('sh 12-3', 8));
    expect(kept.do(plan('SH\u201312 3 ', 8)).outcome).toBe('known');
    expect(kept.do(plan('SH123', 7))).toMatchObject({ because: 'number-used' });
    expect(kept.do(depart('sh123')).outcome).toBe('booked');
    expect(kept.do(depart('SH-123')).outcome).toBe('known');
    expect(kept.do(depart('SH-123', { lines: lines(3) }))).toMatchObject({
      because: 'number-used',
    });
  });

  it('does not leave once its plan is over, void or not there', () => {
    const kept = shelf();
    kept.do(plan('A', 8, { holdDays: 1 }));
    kept.do(plan('B', 2));
    kept.do({ do: 'void', number: 'B' });
    expect(kept.do({ do: 'void', number: 'b' }).outcome).toBe('known');
    kept.at = minutesAfter(24 * 60);
    expect(kept.do(depart('A'))).toMatchObject({ because: 'plan-over' });
    expect(kept.lapse('A').outcome).toBe('booked');
    expect(kept.lapse('A').outcome).toBe('known');
    expect(kept.lines[0]).toMatchObject({ planned: 0 });
    expect(kept.do(depart('B'))).toMatchObject({ because: 'plan-over' });
    expect(kept.do(depart('C'))).toMatchObject({ because: 'no-such-shipment' });
    expect(kept.do(depart('A'))).toMatchObject({ because: 'plan-over' });
  });

  it('names lines that the license has, in their unit', () => {
    expect(shelf().do(plan('A', 1, { lines: lines(1, 3) }))).toMatchObject({
      because: 'no-such-line',
    });
    const copies = [{ line: 1, quantity: 1, unit: 'copy' }];
    expect(shelf().do(plan('A', 1, { lines: copies }))).toMatchObject({ because: 'other-unit' });
  });

  it('leaves no more than was planned', () => {
    const kept = shelf();
    kept.do(plan('A', 3));
    expect(kept.do(depart('A', { lines: lines(4) }))).toMatchObject({
      because: 'more-than-planned',
    });
  });

  it.each(['suspended', 'expired', 'surrendered', 'revoked'] as const)(
    'neither is planned nor leaves under a license that is %s, and can be called off',
    (state) => {
      const kept = shelf();
      kept.do(plan('A', 3));
      kept.state = state;
      const because = state === 'suspended' ? 'license-suspended' : 'license-over';
      expect(kept.do(plan('B', 1))).toMatchObject({ because });
      expect(kept.do(depart('A'))).toMatchObject({ because });
      expect(kept.do(correct('late', 1, { number: 'C' }))).toMatchObject({ because });
      expect(kept.do({ do: 'total', sequence: 1, lines: lines(1) })).toMatchObject({ because });
      expect(kept.do({ do: 'void', number: 'A' }).outcome).toBe('booked');
    },
  );

  it('neither is planned nor leaves where the law of the day stands against it', () => {
    const kept = shelf();
    kept.do(plan('A', 3));
    kept.law = { ...kept.law, standsAgainst: true };
    for (const one of [plan('B', 1), depart('A'), correct('late', 1, { number: 'C' })]) {
      expect(kept.do(one)).toMatchObject({ because: 'law' });
    }
    expect(kept.do({ do: 'total', sequence: 1, lines: lines(1) })).toMatchObject({
      because: 'law',
    });
    expect(kept.do({ do: 'void', number: 'A' }).outcome).toBe('booked');
  });

  it('says so where only nobody could be screened', () => {
    const kept = shelf();
    kept.law = { ...kept.law, standsAgainst: true, isUnscreened: true };
    expect(kept.do(plan('A', 1))).toMatchObject({ because: 'unscreened' });
  });

  it('asks the law unless it gives back', () => {
    const gives: ShipmentAct[] = [
      { do: 'void', number: 'A' },
      correct('contra', 1),
      correct('return', 1),
    ];
    const takes: ShipmentAct[] = [
      plan('A', 1),
      depart('A'),
      correct('late', 1),
      correct('adjusted', 1),
      { do: 'total', sequence: 1, lines: lines(1) },
    ];
    expect([...gives, ...takes].map(asksLaw)).toEqual([
      ...gives.map(() => false),
      ...takes.map(() => true),
    ]);
  });
});

describe('A shipment that waits for its notice', () => {
  const waiting = (quantity: number) => {
    const kept = shelf();
    kept.noticeFromTpp = 4 * 15_832;
    kept.do(plan('A', quantity));
    return kept;
  };

  it('leaves below the figure, and from it on only with its notice', () => {
    expect(waiting(3).do(depart('A')).outcome).toBe('booked');
    expect(waiting(4).do(depart('A'))).toMatchObject({ because: 'notice-missing' });
    expect(waiting(4).do(depart('A', { notice: NOTICE })).outcome).toBe('booked');
    expect(waiting(4).do(depart('A', { lines: lines(3) })).outcome).toBe('booked');
  });

  it('may bring it with its plan', () => {
    const kept = waiting(1);
    kept.do(plan('B', 5, { notice: NOTICE }));
    expect(kept.do(depart('B')).outcome).toBe('booked');
  });

  it('does not leave by a notice that is still to be filed', () => {
    const notice = { ...NOTICE, filedOn: '2026-03-12' };
    const kept = waiting(4);
    for (const one of [
      plan('B', 1, { notice }),
      depart('A', { notice }),
      correct('late', 1, { number: 'C', notice }),
      { do: 'total', sequence: 1, lines: lines(1), notice } as const,
    ]) {
      expect(kept.do(one)).toMatchObject({ because: 'notice-after-today' });
    }
    const today = { ...NOTICE, filedOn: '2026-03-10' };
    expect(kept.do(depart('A', { notice: today })).outcome).toBe('booked');
  });

  it('is not passed by what is told late, adjusted or in all', () => {
    const kept = waiting(3);
    kept.do(depart('A'));
    expect(kept.do(correct('late', 1))).toMatchObject({ because: 'notice-missing' });
    expect(kept.do(correct('adjusted', 4))).toMatchObject({ because: 'notice-missing' });
    expect(kept.do({ do: 'total', sequence: 1, lines: lines(7) })).toMatchObject({
      because: 'notice-missing',
    });
    expect(kept.do(correct('adjusted', 2)).outcome).toBe('booked');
  });
});

describe('A correction', () => {
  const departed = () => {
    const kept = shelf();
    kept.do(plan('A', 6));
    kept.do(depart('A'));
    return kept;
  };

  it.each([
    ['late', 2, 8],
    ['adjusted', 2, 2],
    ['contra', 2, 4],
    ['return', 2, 4],
  ] as const)('that is %s of %i makes it %i', (type, quantity, shipped) => {
    const kept = departed();
    expect(kept.do(correct(type, quantity)).outcome).toBe('booked');
    expect(kept.lines[0]).toMatchObject({ planned: 0, shipped });
    expect(kept.shipments.get('A')).toMatchObject({ departed: lines(shipped) });
    expect(kept.do(correct(type, quantity)).outcome).toBe('known');
    expect(kept.do(correct(type, quantity + 1))).toMatchObject({ because: 'reference-used' });
  });

  it('takes back no more than has left', () => {
    expect(departed().do(correct('contra', 7))).toMatchObject({ because: 'more-than-departed' });
    expect(departed().do(correct('late', 5))).toMatchObject({ because: 'over' });
  });

  it('is of what has left, unless it tells so late', () => {
    const kept = shelf();
    kept.do(plan('A', 6));
    expect(kept.do(correct('late', 1))).toMatchObject({ because: 'not-departed' });
    expect(kept.do(correct('contra', 1))).toMatchObject({ because: 'not-departed' });
    expect(kept.do(correct('return', 1, { number: 'B' }))).toMatchObject({
      because: 'no-such-shipment',
    });
    expect(kept.do(correct('late', 1, { number: 'B' })).outcome).toBe('booked');
    expect(kept.shipments.get('B')).toMatchObject({ number: 'B', departed: lines(1) });
  });

  it('gives back under a suspended license, and nothing once it has ended', () => {
    const kept = departed();
    kept.state = 'suspended';
    expect(kept.do(correct('return', 1)).outcome).toBe('booked');
    kept.state = 'expired';
    expect(kept.do(correct('contra', 1))).toMatchObject({ because: 'license-over' });
  });
});

describe('A total', () => {
  const total = (sequence: number, quantity: number): ShipmentAct => ({
    do: 'total',
    sequence,
    lines: lines(quantity),
  });

  it('counts what is new in it', () => {
    const kept = shelf();
    kept.do(total(1, 3));
    kept.do(total(2, 5));
    expect(kept.lines[0]).toMatchObject({ shipped: 5, totalAsOf: 2 });
  });

  it('that comes late or again counts nothing', () => {
    const kept = shelf();
    kept.do(total(5, 5));
    expect(kept.do(total(4, 4)).outcome).toBe('known');
    expect(kept.do(total(5, 5)).outcome).toBe('known');
    expect(kept.do(total(5, 6))).toMatchObject({ because: 'sequence-used' });
    expect(kept.lines[0]).toMatchObject({ shipped: 5 });
  });

  it('below what was told is no correction', () => {
    const kept = shelf();
    kept.do(correct('late', 5));
    expect(kept.do(total(1, 4))).toMatchObject({ because: 'total-too-low' });
  });

  it('has counted a shipment of an earlier sequence, whose plan is free again', () => {
    const kept = shelf();
    kept.do(plan('A', 3));
    kept.do(total(7, 3));
    kept.do(depart('A', { sequence: 6 }));
    expect(kept.lines[0]).toMatchObject({ planned: 0, shipped: 3 });
    kept.do(plan('B', 3));
    kept.do(depart('B', { sequence: 8 }));
    expect(kept.lines[0]).toMatchObject({ planned: 0, shipped: 6 });
  });

  it('lets no correction take back more than it has counted', () => {
    const kept = shelf();
    kept.do(total(0, 1));
    kept.do(correct('late', 3, { sequence: 0 }));
    expect(kept.do(correct('adjusted', 1))).toMatchObject({ because: 'more-than-departed' });
    expect(kept.lines[0]).toMatchObject({ shipped: 1 });
  });

  it('finds no room beside what is planned', () => {
    const kept = shelf();
    kept.do(plan('A', 8));
    expect(kept.do(total(1, 3))).toMatchObject({ because: 'over' });
  });
});
