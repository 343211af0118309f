import { describe, expect, it } from 'vitest';
import { issueLicense } from '../../../shared/cases/license.ts';
import type { KeptLicense } from '../../../shared/contracts/license.ts';
import type { KeptShipment } from '../../../shared/contracts/shipment.ts';
import { shipmentAt } from '../../../shared/shipments/plan-end.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const license: KeptLicense = issueLicense('case-1', 100, { at: NOON, validityYears: 1 });
const end = minutesAfter(60).toISOString();
const plan: KeptShipment = {
  number: 'S-1',
  license: license.id,
  state: 'planned',
  lines: [{ line: 1, quantity: 5 }],
  departed: [],
  plannedAt: NOON.toISOString(),
  expiresAt: end,
  changes: 1,
};
const at = (minutes: number, changes: Partial<KeptLicense> = {}) =>
  shipmentAt(plan, { ...license, ...changes }, minutesAfter(minutes));

describe('An open plan', () => {
  it('is over at its own end, whether or not time has been at it', () => {
    expect(at(59)).toEqual(plan);
    expect(at(60)).toMatchObject({ state: 'expired', endedAt: end });
  });

  it('is over once its license is', () => {
    const stateSince = minutesAfter(5).toISOString();
    for (const state of ['revoked', 'surrendered'] as const) {
      expect(at(6, { state, stateSince })).toMatchObject({ state: 'void', endedAt: stateSince });
    }
    const expiresAt = minutesAfter(30).toISOString();
    expect(at(29, { expiresAt })).toEqual(plan);
    expect(at(30, { expiresAt })).toMatchObject({ state: 'expired', endedAt: expiresAt });
    expect(at(6, { state: 'suspended', stateSince })).toEqual(plan);
  });

  it('is none once it has left', () => {
    const left = { ...plan, state: 'departed' } as const;
    expect(shipmentAt(left, { ...license, state: 'revoked' }, minutesAfter(90))).toEqual(left);
  });
});
