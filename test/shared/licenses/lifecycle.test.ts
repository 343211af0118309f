import { describe, expect, it } from 'vitest';
import {
  LICENSE_LIFECYCLE,
  LICENSE_MOVES,
  LICENSE_STATES,
  type LicenseMove,
  type LicenseState,
  licenseAfter,
  MOVED_BY,
} from '../../../shared/licenses/lifecycle.ts';

const statesThat = (is: (state: LicenseState) => boolean) => LICENSE_STATES.filter(is).sort();

describe('The life of a license', () => {
  it('has every state and every move, and nothing else', () => {
    expect(Object.keys(LICENSE_LIFECYCLE).sort()).toEqual([...LICENSE_STATES].sort());
    for (const moves of Object.values(LICENSE_LIFECYCLE)) {
      expect(Object.keys(moves).sort()).toEqual([...LICENSE_MOVES].sort());
    }
    expect(Object.keys(MOVED_BY).sort()).toEqual([...LICENSE_MOVES].sort());
  });

  it.each<[LicenseMove, LicenseState, LicenseState[]]>([
    ['suspend', 'suspended', ['active', 'suspended']],
    ['reinstate', 'active', ['suspended']],
    ['revoke', 'revoked', ['active', 'suspended']],
    ['surrender', 'surrendered', ['active', 'suspended']],
    ['expire', 'expired', ['active', 'suspended']],
  ])('allows to %s, which leads to %s, exactly what is %j', (move, to, allowed) => {
    expect(statesThat((state) => licenseAfter(state, move) !== undefined)).toEqual(allowed);
    for (const state of allowed) expect(licenseAfter(state, move)).toBe(to);
  });

  it('ends where it has expired, was surrendered or was revoked', () => {
    const isOver = (state: LicenseState) =>
      LICENSE_MOVES.every((move) => licenseAfter(state, move) === undefined);
    expect(statesThat(isOver)).toEqual(['expired', 'revoked', 'surrendered']);
  });

  it('takes two officers to give back or to take away for good, and one to stop', () => {
    expect(MOVED_BY).toMatchObject({
      suspend: 'one-officer',
      reinstate: 'two-officers',
      revoke: 'two-officers',
    });
  });
});
