import type { Country } from '../facts.ts';
import {
  ATTACHED_FORMS,
  BRACKETED_FORMS,
  LEADING_FORMS,
  LONG_FORMS,
  MOST_FORM_WORDS,
  TRAILING_FORMS,
} from './corporate-forms.ts';
import { folded } from './folding.ts';

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
 * The key that a key of an earlier version of this house is today: what folds names has learned more
 * since. A key of today stays.
 */
export function keyToday(key: string): string {
  const dot = key.lastIndexOf('.');
  if (key.startsWith('lei:') || key.startsWith('symbols-') || dot < 0) return key;
  return nameKey(key.slice(0, dot).replaceAll('-', ' ')) + key.slice(dot);
}

/**
 * A name without what tells no two companies apart: case, width, accents, look-alikes, punctuation,
 * invisible characters and corporate forms. Words are joined by hyphens.
 */
export function nameKey(name: string): string {
  const core = stripForms(joinInitials(plainWords(name)));
  const key = Array.from(core.join('-')).slice(0, MAX_CHARACTERS).join('');
  return key === '' ? symbolsKey(name) : key;
}

/** The words of a text as they are compared: folded, in lower case, without punctuation. */
export const plainWords = (name: string): string[] =>
  folded(name)
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

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
  for (let form = trailing(core, end); form > 0 && form < end; form = trailing(core, end))
    end -= form;
  let start = 0;
  for (let form = leading(core, start); form > 0 && form < end - start; form = leading(core, start))
    start += form;
  return core.slice(start, end);
}

/** How many words the form that ends before a place takes; an "and" of "GmbH & Co. KG" goes with it. */
function trailing(words: readonly string[], end: number): number {
  const last = words[end - 1] ?? '';
  const isForm = TRAILING_FORMS.has(last) || (last === 'and' && end < words.length);
  return longForm((count) => words.slice(Math.max(0, end - count), end)) || Number(isForm);
}

const leading = (words: readonly string[], start: number): number =>
  longForm((count) => words.slice(start, start + count)) ||
  Number(LEADING_FORMS.has(words[start] ?? ''));

function longForm(wordsOf: (count: number) => readonly string[]): number {
  for (let count = MOST_FORM_WORDS; count > 0; count -= 1) {
    if (LONG_FORMS.has(wordsOf(count).join(' '))) return count;
  }
  return 0;
}

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
