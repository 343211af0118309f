import { describe, expect, it } from 'vitest';
import { earlierClearings } from '../../../shared/cases/earlier-clearings.ts';
import type { MatchedEntry } from '../../../shared/contracts/decision.ts';
import type { Clearance } from '../../../shared/contracts/records.ts';
import { entryHash, toldDigest } from '../../../shared/facts/screened-parties.ts';

const LISTED = { name: 'Alpha', otherNames: ['Beta'], programs: ['SDGT'] };
const HIT: MatchedEntry = { party: 'Alfa', entry: 'Alpha', list: 'EL', score: 96, listed: LISTED };
const clearing = (at: string, more: Partial<Clearance> = {}): Clearance => ({
  party: 'alfa.ae',
  entry: entryHash(HIT),
  caseId: 'case-1',
  by: ['officer@office.example'],
  reason: 'Another company.',
  at,
  expiresAt: at,
  ...more,
});
const FIRST = '2026-01-01T00:00:00.000Z';
const SECOND = '2026-02-01T00:00:00.000Z';
const told = (digest: string) => ({ entry: 'Alpha', list: 'EL', told: digest });

describe('An earlier clearing', () => {
  it('of the same entry is found, the latest first', () => {
    const found = earlierClearings(HIT, [clearing(FIRST), clearing(SECOND)]);
    expect(found.map(({ cleared }) => cleared.at)).toEqual([SECOND, FIRST]);
  });

  it('of the entry by another of its names is one of the same', () => {
    const matched = { entry: 'Alpha (also listed as "Beta")', list: 'EL' };
    const other = clearing(FIRST, { entry: entryHash(matched), matched });
    expect(earlierClearings(HIT, [other])).toHaveLength(1);
  });

  it('of another entry, or of another list, is none', () => {
    const gamma = { entry: 'Gamma', list: 'EL' };
    const elsewhere = { entry: 'Alpha', list: 'UVL' };
    const none = [gamma, elsewhere].map((matched) =>
      clearing(FIRST, { entry: entryHash(matched), matched }),
    );
    expect(earlierClearings(HIT, none)).toEqual([]);
  });

  it.each([
    ['the same', told(toldDigest(LISTED)), HIT, 'same'],
    ['something else', told(toldDigest({ ...LISTED, programs: [] })), HIT, 'changed'],
    ['what nobody kept', undefined, HIT, 'not-known'],
    ['what nobody kept', told('x'), { ...HIT, listed: undefined } as never, 'not-known'],
  ])('tells whether the list says still of the entry: %s', (_what, matched, hit, entry) => {
    const before = clearing(FIRST, matched && { matched });
    expect(earlierClearings(hit, [before])).toMatchObject([{ entry }]);
  });
});
