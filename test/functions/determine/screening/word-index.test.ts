import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../../../functions/determine/screening/likeness.ts';
import { WordIndex } from '../../../../functions/determine/screening/word-index.ts';
import { casesToTry } from '../../../support/cases-to-try.ts';

/** Few letters and near relations: words of this kind share much, by chance and by descent. */
const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  minLength: 1,
  maxLength: 25,
});
const family = fc
  .tuple(letters, fc.array(fc.tuple(fc.nat(25), fc.nat(1), letters), { maxLength: 12 }))
  .map(([word, changes]) => [
    word,
    ...changes.map(
      ([at, cut, put]) => word.slice(0, at) + put.slice(0, 2) + word.slice(at + cut + 1),
    ),
  ]);

describe('The index of words', () => {
  it('finds every word that a comparison with each of them finds, and no other', () => {
    fc.assert(
      fc.property(family, (words) => {
        const known = words.filter((word) => word !== '');
        const [sought = 'a', ...listed] = known;
        const index = new WordIndex(listed);
        const compared = [...new Set(listed)]
          .map((word) => [word, likeness(sought, word)])
          .filter(([, alike]) => alike !== 0);
        const found = index.like(sought).map(({ id, alike }) => [index.words[id], alike]);
        expect(found.sort()).toEqual(compared.sort());
      }),
      { numRuns: casesToTry(2000) },
    );
  });
});
