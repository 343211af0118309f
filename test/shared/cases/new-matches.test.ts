import { describe, expect, it } from 'vitest';
import { newMatches } from '../../../shared/cases/new-matches.ts';

const hit = (entry: string, party: string, more: object = {}) => ({
  party,
  entry,
  list: 'Entity List',
  score: 95,
  ...more,
});
const shown = hit('GULF CLOUD CO', 'Gulf Cloud');

describe('A match is new', () => {
  it.each([
    ['not where people were shown it', shown, false],
    ['not where it only scores otherwise', { ...shown, score: 99 }, false],
    ['of another party with the same entry', hit('GULF CLOUD CO', 'Golf Cloud'), true],
    ['of the same party with another entry', hit('GULF CLOUDS', 'Gulf Cloud'), true],
    ['with an entry of that name on another list', { ...shown, list: 'UVL' }, true],
  ])('%s', (_when, found, isNew) => {
    expect(newMatches([shown], [found])).toEqual(isNew ? [found] : []);
  });

  it('where nobody was shown any', () => {
    expect(newMatches(undefined, [shown])).toEqual([shown]);
    expect(newMatches([], [shown])).toEqual([shown]);
  });
});
