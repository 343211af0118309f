import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../../../functions/determine/screening/likeness.ts';
import { NameIndex } from '../../../../functions/determine/screening/name-index.ts';
import { formOf } from '../../../../functions/determine/screening/names.ts';
import { scoreNames } from '../../../../functions/determine/screening/score.ts';
import { casesToTry } from '../../../support/cases-to-try.ts';
import { madeUpEntries } from '../../../support/made-up-entries.ts';

const THRESHOLD = 90;
const entries = madeUpEntries(400);
const index = new NameIndex(entries);
const found = (name: string) => index.search(name, THRESHOLD).map(({ entry }) => entry);

const listedName = fc
  .constantFrom(...entries)
  .chain(({ name, altNames }) => fc.constantFrom(name, ...altNames));
const misspell = (name: string, at: number, letter: string) => {
  const i = at % name.length;
  return name.slice(0, i) + letter + name.slice(i + 1);
};
const soughtName = fc.oneof(
  listedName,
  fc
    .tuple(listedName, fc.nat(100), fc.constantFrom('', 'x', 'qu'))
    .map(([name, at, letter]) => misspell(name, at, letter)),
  fc.tuple(listedName, listedName).map(([a, b]) => `${a.split(' ')[0]} ${b}`),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const sorted = (entriesFound: readonly number[]) => [...entriesFound].sort((a, b) => a - b);

describe('Screening', () => {
  it('finds every entry by each of its own names', () => {
    for (const [entry, { name, altNames }] of entries.entries()) {
      for (const own of [name, ...altNames]) expect(found(own)).toContain(entry);
    }
  });

  it('does not depend on case', () => {
    fc.assert(
      fc.property(listedName, (name) => {
        expect(found(name.toUpperCase())).toEqual(found(name));
        expect(found(name.toLowerCase())).toEqual(found(name));
      }),
    );
  });

  it('does not depend on punctuation between words', () => {
    const marks = fc.constantFrom(' - ', ', ', ' / ', '. ', '  ', '\u00a0', ' “');
    fc.assert(
      fc.property(listedName, marks, (name, mark) => {
        expect(found(name.split(' ').join(mark))).toEqual(found(name));
      }),
    );
  });

  it('does not depend on the order of words', () => {
    const shuffled = listedName.chain((name) => {
      const words = name.split(' ');
      return fc.tuple(
        fc.constant(name),
        fc.shuffledSubarray(words, { minLength: words.length, maxLength: words.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([name, words]) => {
        expect(sorted(found(words.join(' ')))).toEqual(sorted(found(name)));
      }),
    );
  });

  it('scores two names of two own words or more alike whichever is the listed one, in another order', () => {
    const own = fc.constantFrom('zarqanite', 'velmarin', 'qilvane', 'ostrakov', 'brightforge');
    const words = fc.uniqueArray(own, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const left = formOf([...a].sort().join(' ')).words;
        const right = formOf([...b].sort().reverse().join(' ')).words;
        expect(scoreNames(left, right)).toBeCloseTo(scoreNames(right, left), 6);
      }),
    );
  });

  it('gives scores from 0 to 100, and 100 to a name and itself', () => {
    fc.assert(
      fc.property(soughtName, soughtName, (a, b) => {
        const score = scoreNames(formOf(a).words, formOf(b).words);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100.000001);
        expect(scoreNames(formOf(a).words, formOf(a).words)).toBeCloseTo(100, 6);
      }),
      { examples: [['bndt', '']] },
    );
  });

  it('finds by its index whom a comparison with every name finds', () => {
    const forms = entries.flatMap(({ name, altNames }, entry) =>
      [name, ...altNames].map((listed) => ({ entry, words: formOf(listed).words })),
    );
    fc.assert(
      fc.property(soughtName, (name) => {
        const { words } = formOf(name);
        const compared = forms.filter((form) => scoreNames(words, form.words) >= THRESHOLD);
        expect(found(name)).toEqual(expect.arrayContaining(compared.map(({ entry }) => entry)));
      }),
      { numRuns: casesToTry(300) },
    );
  });

  it('takes any text of the longest permitted name without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(Array.isArray(found(name))).toBe(true);
      }),
    );
    const words = Array.from({ length: 66 }, (_, i) => `w${i}`).join(' ');
    expect(found(words.slice(0, 200))).toEqual([]);
  });
});

describe('Two words are one, misspelt', () => {
  it.each([
    ['tehran', 'teheran', true],
    ['huawei', 'hauwei', true],
    ['tehran', 'toronto', false],
    ['iran', 'iraq', false],
    ['abc', 'abd', false],
    ['9317a', '9318a', false],
    ['华为技术', '华信技术', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(likeness(a, b) > 0).toBe(same);
    expect(likeness(b, a)).toBe(likeness(a, b));
  });
});
