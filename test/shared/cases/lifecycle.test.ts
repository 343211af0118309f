import { describe, expect, it } from 'vitest';
import {
  awaitsPeople,
  type CaseMove,
  isUndecided,
  LIFECYCLE,
  leads,
  MOVES,
  may,
  mayWithdraw,
} from '../../../shared/cases/lifecycle.ts';
import { STATUSES, type Status } from '../../../shared/rules/vocabulary.ts';

const statusesThat = (is: (status: Status) => boolean) => STATUSES.filter(is).sort();
const moves = STATUSES.flatMap((from) =>
  Object.entries(LIFECYCLE[from]).map(([move, ends]) => ({ from, move, ends })),
);

describe('The life of a case', () => {
  it('has every status and no other', () => {
    expect(Object.keys(LIFECYCLE).sort()).toEqual([...STATUSES].sort());
  });

  it.each(moves)('$from, $move leads to known statuses', ({ move, ends }) => {
    expect(MOVES).toContain(move);
    expect(ends).not.toEqual([]);
    for (const end of ends) expect(STATUSES).toContain(end);
  });

  it('knows no move that nothing allows, and no status that nothing leads to', () => {
    expect([...new Set(moves.map(({ move }) => move))].sort()).toEqual([...MOVES].sort());
    const reached = new Set<Status>(moves.flatMap(({ ends }) => ends));
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });

  it('ends where it was withdrawn, has expired or was revoked: nothing is allowed there', () => {
    const isTerminal = (status: Status) => MOVES.every((move) => !may(status, move));
    expect(statusesThat(isTerminal)).toEqual(['expired', 'revoked', 'withdrawn']);
  });

  it.each<[CaseMove, Status[]]>([
    ['decide', ['received', 'waitlisted']],
    ['review', ['on-hold', 'under-review']],
    ['amend', ['on-hold', 'received', 'returned', 'under-review', 'waitlisted']],
    ['appeal', ['refused']],
    [
      'withdraw',
      ['licensed', 'no-license-required', 'on-hold', 'received', 'under-review', 'waitlisted'],
    ],
    ['ship', ['licensed', 'no-license-required']],
    ['expire', ['licensed', 'under-review']],
    ['revoke', ['licensed', 'no-license-required']],
  ])('allows to %s exactly what is %j', (move, allowed) => {
    expect(statusesThat((status) => may(status, move))).toEqual(allowed);
  });

  it('is undecided while the rules or people have yet to decide', () => {
    expect(statusesThat(awaitsPeople)).toEqual(['on-hold', 'under-review']);
    expect(statusesThat(isUndecided)).toEqual([
      'on-hold',
      'received',
      'under-review',
      'waitlisted',
    ]);
  });

  it.each<[Status, CaseMove, Status, boolean]>([
    ['received', 'decide', 'waitlisted', true],
    ['on-hold', 'review', 'received', true],
    ['on-hold', 'review', 'licensed', false],
    ['on-hold', 'amend', 'licensed', true],
    ['refused', 'appeal', 'under-review', true],
    ['refused', 'appeal', 'licensed', false],
    ['licensed', 'ship', 'licensed', true],
    ['licensed', 'withdraw', 'expired', false],
    ['expired', 'amend', 'licensed', false],
  ])('%s, %s leads to %s: %s', (from, move, to, can) => {
    expect(leads(from, move, to)).toBe(can);
  });
});

describe('An application that was approved', () => {
  it('cannot be withdrawn: its authorization is in use', () => {
    const authorizations = [{} as never];
    expect(mayWithdraw({ status: 'licensed' })).toBe(true);
    expect(mayWithdraw({ status: 'licensed', authorizations })).toBe(false);
    expect(mayWithdraw({ status: 'refused', authorizations: [] })).toBe(false);
  });
});
