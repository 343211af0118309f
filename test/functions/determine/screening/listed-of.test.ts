import { describe, expect, it } from 'vitest';
import { listedOf, withRoom } from '../../../../functions/determine/screening/listed-of.ts';
import { listed } from '../../../../shared/contracts/listed.ts';
import { entry } from './fake-lists.ts';

const DETAILS = {
  title: 'Director',
  addresses: ['1 Example Street, AE'],
  programs: ['SDGT'],
  startDate: '2025-01-01',
  notice: '90 FR 1',
  listUrl: 'https://example.com/list',
};

describe('What the list says of an entry', () => {
  it('is told with a match, as far as it goes', () => {
    const told = listedOf({
      ...entry('Alpha', ['Beta']),
      type: 'Entity',
      countries: ['AE'],
      details: JSON.stringify(DETAILS),
    });
    expect(told).toEqual({
      name: 'Alpha',
      otherNames: ['Beta'],
      type: 'Entity',
      countries: ['AE'],
      ...DETAILS,
    });
  });

  it('is read of a list that was imported before the rest was kept', () => {
    const former = {
      programs: ['SDGT'],
      addresses: ['1 Example Street, AE'],
      endDate: '2027-01-01',
    };
    const told = listedOf({ ...entry('Alpha'), ...former });
    expect(told).toEqual({ name: 'Alpha', otherNames: [], ...former });
    expect(listedOf(entry('Alpha'))).toEqual({ name: 'Alpha', otherNames: [] });
  });

  it('ends somewhere, and says how much more there is', () => {
    const many = Array.from({ length: 95 }, (_, i) => `其他名称 ${i} ${'長'.repeat(200)}`);
    const told = listedOf({
      ...entry('Alpha', many),
      countries: Array.from({ length: 30 }, () => 'CN'),
      details: JSON.stringify({ ...DETAILS, addresses: many, programs: many }),
    });
    expect(listed.parse(told)).toEqual(told);
    expect(Buffer.byteLength(JSON.stringify(told))).toBeLessThanOrEqual(3000);
    expect(told.otherNames.length + (told.moreNames ?? 0)).toBe(95);
    expect((told.addresses?.length ?? 0) + (told.moreAddresses ?? 0)).toBe(95);
  });

  it('is kept of the likest matches alone, where there are too many', () => {
    const told = { name: 'Alpha', otherNames: ['長'.repeat(900)] };
    const hit = { party: 'A', entry: 'Alpha', list: 'EL', score: 99, listed: told };
    const kept = withRoom([hit, hit, hit, hit, hit]);
    expect(kept.map(({ listed }) => listed !== undefined)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(kept.map(({ entry: name }) => name)).toEqual(Array(5).fill('Alpha'));
  });
});
