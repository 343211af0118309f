import { describe, expect, it } from 'vitest';
import {
  openStandingOf,
  RECEIVED,
  standingOf,
  transferIdOf,
} from '../../../shared/cases/standing.ts';
import { caseRow, EMIRATES } from '../../support/known-case.ts';

describe('How a case stands', () => {
  it('is its status, what it has had so far, and nothing that it has not', () => {
    const standing = { status: 'under-review', decisions: 1, events: 2, round: 0 };
    expect(standingOf(caseRow())).toStrictEqual(standing);
  });

  it('says where it waits, its revision, its round and its appeal', () => {
    const appeal = { at: '2026-03-11T00:00:00.000Z', grounds: 'new facts' };
    const waits = { account: EMIRATES, tpp: 1, limitTpp: 2 };
    const row = caseRow({ round: 3, revision: 2, appeal, waits });
    expect(standingOf(row)).toMatchObject({ round: 3, revision: 2, appeal, waitsFor: EMIRATES });
  });

  it.each([
    ['received', true],
    ['waitlisted', true],
    ['under-review', false],
    ['licensed', false],
  ] as const)('is open to the rules where it is %s: %s', (status, isOpen) => {
    const row = caseRow({ status });
    expect(openStandingOf(row)).toEqual(isOpen ? standingOf(row) : undefined);
  });

  it('numbers the transfers of its next decision', () => {
    expect(RECEIVED).toEqual({ status: 'received', decisions: 0, events: 0, round: 0 });
    expect(transferIdOf('case-1', RECEIVED)).toBe('case-1.1');
    expect(transferIdOf('case-1', standingOf(caseRow()))).toBe('case-1.2');
  });
});
