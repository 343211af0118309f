import { describe, expect, it } from 'vitest';
import { caseFileOf, heldBy, queuePlace } from '../../../shared/cases/known-case.ts';
import { caseDraw, caseRow, decisionKept } from '../../support/known-case.ts';
import { NOON } from '../../support/ledger.ts';

const row = caseRow({ draws: [caseDraw({ state: 'released' })] });

describe('A case as everyone else sees it', () => {
  it('has its decision with the draws where they stand now', () => {
    const file = caseFileOf({ row, decision: decisionKept(), license: undefined });
    expect(file).toMatchObject({ id: 'case-1', status: 'under-review', license: null });
    expect(file.decision).toMatchObject({ route: 'country-allocation', totalTpp: 30 });
    expect(file.decision?.draws.map(({ state }) => state)).toEqual(['released']);
  });

  it('has none before it is decided', () => {
    expect(caseFileOf({ row, decision: undefined, license: undefined }).decision).toBeNull();
  });
});

describe('What a case holds', () => {
  it('is what it draws and neither used nor gave back', () => {
    const held = caseDraw({ account: 'a' });
    const draws = [caseDraw({ state: 'posted' }), held, caseDraw({ state: 'released' })];
    const known = { row: caseRow({ draws }), decision: undefined, license: undefined };
    expect(heldBy(known)).toEqual([held]);
  });
});

describe('The place of a case in a queue', () => {
  it('is by the time since it waits, or by that of its submission, then by its id', () => {
    expect(queuePlace(row)).toBe(`${NOON.toISOString()}#case-1`);
    const waitsSince = '2026-04-01T00:00:00.000Z';
    expect(queuePlace({ ...row, waitsSince })).toBe(`${waitsSince}#case-1`);
  });
});
