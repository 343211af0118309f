import { describe, expect, it } from 'vitest';
import { lookAlikesFrom, versionOf } from '../../../infra/unicode/look-alikes.ts';

const line = (source: string, target: string, names: string) =>
  `${source} ;\t${target} ;\tMA\t# ( x → y ) ${names}\t# →z→`;

const CONFUSABLES = [
  '# Version: 17.0.0',
  line('0430', '0061', 'CYRILLIC SMALL LETTER A → LATIN SMALL LETTER A'),
  line('0406', '006C', 'CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I → LATIN SMALL LETTER L'),
  line('04CF', '006C', 'CYRILLIC SMALL LETTER PALOCHKA → LATIN SMALL LETTER L'),
  line('0411', '0062 0304', 'CYRILLIC CAPITAL LETTER BE → LATIN SMALL LETTER B, COMBINING MACRON'),
  line('AB7C', '1D07', 'CHEROKEE SMALL LETTER GV → LATIN LETTER SMALL CAPITAL E'),
  line('1D0D', '028D', 'LATIN LETTER SMALL CAPITAL M → LATIN SMALL LETTER TURNED W'),
  line('043C', '028D', 'CYRILLIC SMALL LETTER EM → LATIN SMALL LETTER TURNED W'),
  line('006D', '0072 006E', 'LATIN SMALL LETTER M → LATIN SMALL LETTER R, LATIN SMALL LETTER N'),
  line('0049', '006C', 'LATIN CAPITAL LETTER I → LATIN SMALL LETTER L'),
  line('0661', '006C', 'ARABIC-INDIC DIGIT ONE → LATIN SMALL LETTER L'),
  line('0C02', '006F', 'TELUGU SIGN ANUSVARA → LATIN SMALL LETTER O'),
  line('FF21', '0041', 'FULLWIDTH LATIN CAPITAL LETTER A → LATIN CAPITAL LETTER A'),
  line('03C0', '03C0', 'GREEK SMALL LETTER PI → GREEK SMALL LETTER PI'),
].join('\n');

describe('The table of look-alikes is made from confusables.txt', () => {
  const found = lookAlikesFrom(CONFUSABLES);

  it.each([
    ['а', 'a', 'a letter of another script'],
    ['І', 'i', 'a capital like I, l and 1'],
    ['ӏ', 'l', 'a small letter like them'],
    ['Б', 'b', 'a letter that looks like one with an accent'],
    ['ᴇ', 'e', 'a small capital'],
    ['ꭼ', 'e', 'what looks like a small capital'],
    ['м', 'm', 'what stands in one class with a small capital'],
    ['ꜰ', 'f', 'a small capital that the data does not name'],
  ])('%s is read as %s: %s', (character, letter) => {
    expect(found.get(character)).toBe(letter);
  });

  it.each([
    ['m', 'ASCII'],
    ['I', 'ASCII'],
    ['\u0661', 'a digit'],
    ['\u0c02', 'a vowel sign'],
    ['Ａ', 'what normalization takes apart anyway'],
    ['π', 'what looks like no Latin letter'],
  ])('%s has no place in it: %s', (character) => {
    expect(found.has(character)).toBe(false);
  });

  it('says of which version it is', () => {
    expect([versionOf(CONFUSABLES), versionOf('')]).toEqual(['17.0.0', 'unknown']);
  });
});
