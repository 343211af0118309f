import { describe, expect, it } from 'vitest';
import { compareWithEntry, piecesBeside } from '../../../shared/cases/comparing.ts';
import type { MatchedEntry } from '../../../shared/contracts/decision.ts';
import type { NameBearer } from '../../../shared/facts/named-parties.ts';

const PARTY: NameBearer = {
  name: 'Nimbrelle Compute Trading',
  as: ['purchaser'],
  headquarters: 'RS',
  country: 'RS',
};
const hit = (listed: Partial<MatchedEntry['listed']>, score = 97): MatchedEntry => ({
  party: PARTY.name,
  entry: 'Nimbrelle Compute Trading FZE',
  list: 'Entity List (EL)',
  score,
  listed: { name: 'Nimbrelle Compute Trading FZE', otherNames: [], ...listed },
});

describe('Our party beside the listed entry', () => {
  it.each([
    ['a name without its legal form', 'name', {}, hit({}), 'same'],
    ['another name', 'name', {}, hit({ name: 'Nimbrel Computing' }), 'differs'],
    ['one of its other names', 'otherNames', {}, hit({ otherNames: [PARTY.name] }), 'same'],
    ['other names that are not ours', 'otherNames', {}, hit({ otherNames: ['X'] }), 'not-known'],
    ['a country of the entry', 'country', {}, hit({ countries: ['AE', 'RS'] }), 'same'],
    ['another country', 'country', {}, hit({ countries: ['AE'] }), 'differs'],
    ['a country of which the list says nothing', 'country', {}, hit({}), 'not-known'],
    ['its headquarters', 'country', { country: 'AE' }, hit({ countries: ['RS'] }), 'same'],
    [
      'an address within that of the entry',
      'address',
      { address: 'Bulevar Mlina 4, Beograd' },
      hit({ addresses: ['4 Bulevar Mlina, 11000 Beograd, RS'] }),
      'same',
    ],
    ['another address', 'address', { address: 'X 1' }, hit({ addresses: ['Y 2, AE'] }), 'differs'],
    ['no address of ours', 'address', {}, hit({ addresses: ['Y 2, AE'] }), 'not-known'],
    ['no address of theirs', 'address', { address: 'X 1' }, hit({}), 'not-known'],
    [
      'an institution that is no person',
      'type',
      { kind: 'company' },
      hit({ type: 'Individual' }),
      'differs',
    ],
    ['an institution', 'type', { kind: 'company' }, hit({ type: 'Entity' }), 'same'],
    ['what it is, unsaid', 'type', {}, hit({ type: 'Individual' }), 'not-known'],
    [
      'formed after the entry was listed',
      'formed',
      { formedOn: '2025-02-15' },
      hit({ startDate: '2025-02-14' }),
      'differs',
    ],
    [
      'formed on that day',
      'formed',
      { formedOn: '2025-02-14' },
      hit({ startDate: '2025-02-14' }),
      'not-known',
    ],
    ['formed on no day that is known', 'formed', {}, hit({ startDate: '2025-02-14' }), 'not-known'],
  ] as const)('has %s', (...[, field, more, entry, agreement]) => {
    expect(compareWithEntry({ ...PARTY, ...more }, entry)[field]).toBe(agreement);
  });

  it('is known by its name alone, where the list was imported before the rest was kept', () => {
    const { listed: _nothing, ...before } = hit({});
    expect(Object.values(compareWithEntry(PARTY, before))).toEqual([
      'same',
      ...Array(5).fill('not-known'),
    ]);
  });
});

describe('The words of a name', () => {
  it('are marked where the other name has them not', () => {
    expect(piecesBeside('Nimbrelle Compute Trading FZE', PARTY.name)).toEqual([
      { text: 'Nimbrelle Compute Trading ', isShared: true },
      { text: 'FZE', isShared: false },
    ]);
  });
});
