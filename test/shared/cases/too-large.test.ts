import { describe, expect, it } from 'vitest';
import { orToPeople } from '../../../shared/cases/too-large.ts';
import { limitInForce } from '../../../shared/ledger/limits.ts';
import { draw, waitlisted } from '../../support/cases.ts';
import { EMIRATES } from '../../support/known-case.ts';
import { NOON } from '../../support/ledger.ts';

const most = limitInForce(EMIRATES, NOON) ?? 0;
const failed = (tpp: number, account = EMIRATES) => ({
  ...draw(account, tpp, most),
  fits: false,
  availableTpp: 1,
});
const path = waitlisted(EMIRATES);

describe('An order that would wait', () => {
  it('goes to people, who are told to refuse, where it asks for more than there will ever be', () => {
    expect(orToPeople(path, [failed(1, 'another'), failed(most * 9)], NOON)).toEqual({
      status: 'under-review',
      route: path.route,
      draws: [],
      mode: 'hold',
      recommendation: 'refuse',
      conditions: [],
    });
  });

  it.each([
    ['for what there may be some day', [failed(1)]],
    ['for too much of an account that it does not wait for', [failed(most * 9, 'another')]],
    ['for nothing', []],
  ])('waits where it asks %s', (_what, attempts) => {
    expect(orToPeople(path, attempts, NOON)).toBe(path);
  });
});
