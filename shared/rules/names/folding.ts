import { LOOK_ALIKES } from './look-alikes.ts';

/** Letters of real alphabets that neither come apart into a base letter and a mark nor look like one. */
const PLAIN_LETTERS = { æ: 'ae', ð: 'd', ŋ: 'n', œ: 'oe', ß: 'ss', ẞ: 'ss', þ: 'th' };

const FOLDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LOOK_ALIKES).flatMap(([letter, characters]) =>
    Array.from(characters, (character) => [character, letter] as const),
  ),
  ...Object.entries(PLAIN_LETTERS).flatMap(([from, to]) => [
    [from, to] as const,
    [from.toUpperCase(), to] as const,
  ]),
]);

/** Arabic letters that are typed one for another, and the stroke that only makes a word longer. */
const ARABIC: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ـ: '',
};

const ASCII = /^[\0-\x7f]*$/;
/** Marks that say nothing of whose a name is; the usual form of two is letters. */
const TRADE_MARKS = /[©®™℠]/g;
const APOSTROPHES = /[´‘’‛ʹʻʼʽˈ′‵]/g;
/** Characters that show nothing and still take the room of a letter. */
const BLANKS = /[\u115f\u1160\u2800]/g;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
/** Scripts whose letters are read without their marks: not so those of India, or kana. */
const MARKED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const RUNS = /[^\s\p{P}]+/gu;

/**
 * A text as its reader sees it, in the plainest characters that look so: without what is invisible and
 * without accents, with look-alikes of Latin letters as those letters. ASCII never changes.
 */
export const folded = (text: string): string =>
  ASCII.test(text) ? text : unmarked(text).replace(RUNS, foldRun);

/** The same, with every letter in its own script. */
export const unmarked = (text: string): string =>
  shown(text)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(MARKED, '$1')
    .normalize('NFC')
    .replace(/[\u0621-\u06ff]/g, (letter) => ARABIC[letter] ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, digitOf);

/** A text without its invisible characters, in its own script, each character in its usual form. */
export const shown = (text: string): string =>
  text
    .replace(TRADE_MARKS, ' ')
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    // A double prime comes apart into two.
    .replace(APOSTROPHES, "'")
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC');

/** Digits of every script stand in order, beginning at a code point that ends in hexadecimal 0 or 6. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const last = code % 16;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - last)) ? last : last - 6);
}

/**
 * Letters that look Latin hide a Latin word when they are mixed into one, or make up all of it. A word
 * of another alphabet stays. Read in capitals, so that the same word in small letters folds alike.
 */
function foldRun(run: string): string {
  if (ASCII.test(run)) return run;
  if (/\p{Script=Latin}/u.test(run)) return run.replace(/[^\0-\x7f]/gu, foldLetter);
  const capitals = run.toUpperCase();
  const isLatinAlike = Array.from(capitals).every(
    (one) => FOLDS.has(one) || !/[\p{L}\p{M}]/u.test(one),
  );
  return isLatinAlike && /\p{L}/u.test(run) ? capitals.replace(/[^\0-\x7f]/gu, foldLetter) : run;
}

const foldLetter = (letter: string): string =>
  FOLDS.get(letter) ?? FOLDS.get(letter.toLowerCase()) ?? FOLDS.get(letter.toUpperCase()) ?? letter;
