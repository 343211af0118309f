import { transliterate } from 'transliteration';
import { folded, shown } from '../../../../shared/rules/names/folding.ts';
import { pinyinOf } from './pinyin.ts';

const SIGN_BY_SIGN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * What a name in its own script is looked up by: one sign of the scripts that are written without spaces,
 * one word of the others.
 */
export interface Sign {
  /** Chinese is looked up by its reading: so both its ways of writing, and the Japanese one, are one. */
  readonly key: string;
  /** As it is written: two signs are read like too many others to be known by their reading. */
  readonly written: string;
  readonly latin: string;
  readonly isWord: boolean;
  /** Whether a word of the name begins here. */
  readonly begins: boolean;
}

const HAN_DIGITS = '零一二三四五六七八九';
/** A number in a name: 第十三, 十三所, 제13. */
const NUMBERED = /[第제]?([零一二三四五六七八九十]{1,3})(?=研究|所|院|厂|廠|号|號)|[第제](?=\d)/gu;

/** 13 for 十三, 23 for 二十三; sign by sign where no ten is among them. */
function figureOf(signs: string): string {
  const [tens = '', units] = signs.split('十');
  const digits = (text: string) => Array.from(text, (sign) => HAN_DIGITS.indexOf(sign)).join('');
  return units === undefined ? digits(tens) : `${digits(tens) || 1}${digits(units) || 0}`;
}

export const signsOf = (name: string): Sign[] =>
  shown(name)
    // One word for a university, in Korea and in the north.
    .replaceAll('대학교', '대학')
    .replace(NUMBERED, (_all, signs?: string) => ` ${signs ? figureOf(signs) : ''} `)
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (SIGN_BY_SIGN.test(word) ? signsOfWord(word) : [wordSign(word)]));

/** As the lists in English spell Russian; the library has another usage. */
const RUSSIAN: Readonly<Record<string, string>> = { х: 'kh', ц: 'ts', щ: 'shch', ё: 'е' };

/** One sign for each syllable of a word that is Chinese as it sounds. */
export const signsOfPinyin = (words: readonly string[]): Sign[] =>
  words.flatMap((word) =>
    (pinyinOf(word) ?? [word]).map((latin, i, { length }) => {
      const key = `${latin} `;
      return { key, written: key, latin, isWord: length === 1 && latin === word, begins: i === 0 };
    }),
  );

const wordSign = (word: string): Sign => ({
  // Folding would take apart what is another letter in Russian.
  key: `${CYRILLIC.test(word) ? word.replaceAll('ё', 'е') : folded(word).toLowerCase()} `,
  written: `${word} `,
  latin: transliterate(word.replace(/[хцщё]/g, (letter) => RUSSIAN[letter] ?? letter)),
  isWord: true,
  begins: true,
});

const signsOfWord = (word: string): Sign[] =>
  Array.from(word, (sign, i) => {
    const latin = transliterate(sign).trim().toLowerCase();
    const key = HAN.test(sign) ? `${latin} ` : sign;
    return { key, written: sign, latin, isWord: false, begins: i === 0 };
  });

/** Two Chinese signs, and nothing else. */
export const isPair = (text: string): boolean => /^\p{Script=Han}{2}$/u.test(text);

export const keyOf = (text: string): string =>
  signsOf(text)
    .map(({ key }) => key)
    .join('');
