import {
  ATTACHED_FORMS,
  BRACKETED_FORMS,
  LEADING_FORMS,
  PLAIN_LETTERS,
  TRAILING_FORMS,
} from './corporate-forms.ts';
import type { Country } from './facts.ts';

/** What names a legal entity. */
export interface PartyIdentity {
  readonly name: string;
  readonly headquarters: Country | undefined;
  readonly lei?: string | undefined;
}

/** Compatibility forms can make a name many times longer; an account name must stay short. */
const MAX_CHARACTERS = 160;

/**
 * Who a party is for the limits: its LEI, or its normalised name and headquarters. Never empty, and
 * safe inside an account name.
 */
export function partyKey({ name, headquarters, lei }: PartyIdentity): string {
  if (lei !== undefined) return `lei:${lei.trim().toUpperCase()}`;
  return `${nameKey(name)}.${headquarters?.toLowerCase() ?? 'unknown'}`;
}

/**
 * A name without what tells no two companies apart: case, width, accents, punctuation, format
 * characters and corporate forms. Words are joined by hyphens.
 */
export function nameKey(name: string): string {
  const words = joinInitials(plainWords(name));
  const core = stripForms(words);
  const key = Array.from(core.join('-')).slice(0, MAX_CHARACTERS).join('');
  return key === '' ? symbolsKey(name) : key;
}

function plainWords(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\p{Cf}'’ʼ`]/gu, '')
    .normalize('NFC')
    .replace(/[đðħıłŋøŧæœßþ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** "S.A." and "SA", "L.L.C." and "LLC" are one: neighbouring single Latin letters join. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isInitial = /^[a-z]$/.test(word);
    if (isInitial && isOpen) joined.push(`${joined.pop()}${word}`);
    else joined.push(word);
    isOpen = isInitial;
  }
  return joined;
}

function stripForms(words: readonly string[]): string[] {
  const core = words.map(stripAttached).filter((word) => word !== '' && !BRACKETED_FORMS.has(word));
  if (core.length === 0) return [...words];
  let end = core.length;
  while (end > 1 && isTrailingForm(core, end)) end -= 1;
  let start = 0;
  while (end - start > 1 && LEADING_FORMS.has(core[start] ?? '')) start += 1;
  return core.slice(start, end);
}

/** An "and" left over by "GmbH & Co. KG" goes with it. */
const isTrailingForm = (words: readonly string[], end: number): boolean => {
  const last = words[end - 1] ?? '';
  return TRAILING_FORMS.has(last) || (last === 'and' && end < words.length);
};

function stripAttached(word: string): string {
  for (const form of ATTACHED_FORMS) {
    if (word === form) return '';
    if (word.startsWith(form)) return word.slice(form.length);
    if (word.endsWith(form)) return word.slice(0, -form.length);
  }
  return word;
}

/** A name of symbols only is told by its characters. */
function symbolsKey(name: string): string {
  const codes = Array.from(name.normalize('NFKC').trim(), (symbol) =>
    (symbol.codePointAt(0) ?? 0).toString(16),
  );
  return ['symbols', ...codes.slice(0, 20)].join('-');
}
