import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../../shared/rules/names/folding.ts';
import { LOOK_ALIKES } from '../../../../shared/rules/names/look-alikes.ts';
import { casesToTry } from '../../../support/cases-to-try.ts';

describe('A text is folded to what its reader sees', () => {
  it.each([
    ['a variation selector', 'I\ufe0f9317', 'I9317'],
    ['a variation selector of plane 14', 'I\u{e0100}9317', 'I9317'],
    ['a tag character', 'I\u{e0041}9317', 'I9317'],
    ['a grapheme joiner', 'I\u034f9317', 'I9317'],
    ['a soft hyphen', 'mis\u00adsile', 'missile'],
    ['a zero-width space', 'mis\u200bsile', 'missile'],
    ['a Hangul filler', 'fire\u3164control', 'fire control'],
    ['a half-width Hangul filler', 'fire\uffa0control', 'fire control'],
    ['an empty Braille cell', 'fire\u2800control', 'fire control'],
    ['Cyrillic letters in a Latin word', 'D\u0430l\u0430t', 'Dalat'],
    ['a Cyrillic letter with a descender', '\u04a2uawei', 'huawei'],
    ['Greek capitals', '\u039d\u039f\u039a\u0399\u0391', 'nokia'],
    ['Latin look-alikes', 'Z\u0251rq\u0251n\u0131te', 'Zarqanite'],
    ['small capitals', 'Pr\u1d07cisi\u1d0fn', 'Precision'],
    ['every small capital', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
    ['mathematical letters', '𝐇𝐮𝖆𝔀𝕖𝚒', 'Huawei'],
    ['Cherokee letters', 'ᎠᎡᎬ', 'dre'],
    ['letters struck through', 'Z\u0336a\u0336r\u0336q', 'Zarq'],
    ['accents of Latin letters', 'Hảo Vọng Điện Tử', 'Hao Vong dien Tu'],
    ['letters that do not come apart', 'Æøßþð', 'aeossthd'],
    ['accents of Cyrillic letters', 'Сто\u0301лица й', 'Столица и'],
    ['vowel points of Hebrew', 'שָׁלוֹם', 'שלום'],
    ['vowel marks of Arabic', 'جَامِعَة', 'جامعه'],
    ['a stroke that makes an Arabic word longer', 'جامـــعه', 'جامعه'],
    ['Persian letters', 'یک', 'يك'],
    ['digits of other scripts', '٩۳१๗', '9317'],
    ['full width', 'Ｈａｎｏｉ　９', 'Hanoi 9'],
    ['primes that come apart', '5\u2033 6\u2034', "5'' 6'''"],
    ['trade marks', 'Nokia\u2122 Nokia\u00ae Nokia\u2120', 'Nokia  Nokia  Nokia '],
    ['apostrophes', 'King\u2019s King\u00b4s', "King's King's"],
  ])('%s: %s', (_what, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it.each([
    ['vowel signs of India', 'हिन्दी तमिழ் தமிழ்'],
    ['voiced kana', 'ガギグ がぎぐ'],
    ['a Cyrillic word', 'Роснефть'],
    ['a Greek word', 'Λάμδα'.normalize('NFD').replace('\u0301', '')],
    ['Chinese, Japanese, Korean', '华为技术 東芝 삼성전자'],
    ['Chinese with Latin letters', '日本IBM株式会社'],
    ['Thai', 'จุฬาลงกรณ์มหาวิทยาลัย'],
  ])('%s stay: %s', (_what, text) => {
    expect(folded(text)).toBe(text);
  });

  it('a word of another alphabet folds alike in any case', () => {
    for (const word of ['Москва', 'нокиа', 'Νοκια', 'Сони']) {
      expect(folded(word.toUpperCase()).toLowerCase()).toBe(folded(word).toLowerCase());
    }
  });

  it('never changes ASCII, and folding twice is folding once', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...Object.values(LOOK_ALIKES).join(''), 'a', ' ', '1') }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => folded(text) === text));
    fc.assert(
      fc.property(any, (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
      { numRuns: casesToTry(2000) },
    );
  });

  it('takes a page of one word, or of accents, without delay', () => {
    for (const text of [`${'a'.repeat(20_000)}é`, `é${'\u0301'.repeat(20_000)}`]) {
      expect(folded(text).length).toBeLessThan(20_002);
    }
  });
});
