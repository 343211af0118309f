import { folded, shown, unmarked } from '../names/folding.ts';
import { type Denied, denialOf } from './denial.ts';
import { phrasesOf } from './phrase.ts';
import type { EndUsePhrases, Phrases } from './phrases.ts';

/** What a reader would point at: the words, and what stands around them where they were read in context. */
export interface Mentioned {
  readonly word: string;
  readonly quote?: string;
  /** Where chips or their use would be passed on to. */
  readonly country?: string;
}

export interface EndUseReading {
  readonly prohibitedIn: (
    text: string,
    isOfConcern: (country: string) => boolean,
  ) => Mentioned | undefined;
  /** What an institution of learning, healing or government does not buy chips for. */
  readonly tradeIn: (text: string) => Mentioned | undefined;
}

/** One way of reading a text: in small letters, without the compounds that are harmless. */
interface Read {
  readonly text: string;
  readonly original: string;
}

type Span = readonly [from: number, to: number];

const MOST_AROUND = 40;
const MOST_APART = 100;
/** Words with a Latin letter in them. */
const MIXED = /[^\s\p{P}]*[a-z][^\s\p{P}]*/giu;
const SENTENCE = /[.](?=\s|$)|[;!?。；！？\n]/g;

export function readingOf({ languages, places }: EndUsePhrases): EndUseReading {
  const listed = (role: Exclude<keyof Phrases, 'denial'>) =>
    phrasesOf(
      Object.values(languages)
        .map((phrases) => phrases[role])
        .join('\n'),
    );
  const all = (role: Exclude<keyof Phrases, 'denial'>) => new RegExp(listed(role), 'gu');
  const [harmless, deeds, topics, trade] = [
    all('harmless'),
    all('deeds'),
    all('topics'),
    all('trade'),
  ];
  const [onward, studied] = [all('onward'), all('studied')];
  const countries = Object.keys(places);
  const anyPlace = new RegExp(
    Object.values(places)
      .map((names) => `(${phrasesOf(names)})`)
      .join('|'),
    'gu',
  );
  const denied: Denied = denialOf(Object.values(languages).map(({ denial }) => denial));

  const readAs = (text: string, original: string): Read => ({
    text: text.toLowerCase().replace(harmless, (compound) => '\u0001'.repeat(compound.length)),
    original,
  });
  const spanIn = ({ text }: Read, pattern: RegExp, excused?: RegExp): Span | undefined => {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const span: Span = [index, index + word.length];
      if (denied(text, span)) continue;
      if (excused === undefined || text.slice(...sentenceOf(text, span)).search(excused) < 0)
        return span;
    }
    return undefined;
  };
  /** The words of passing on in the sentence of a place, and not denied. */
  const onwardTo = (read: Read, place: Span): Span | undefined => {
    const [from, to] = sentenceOf(read.text, place);
    const spans = [...read.text.slice(from, to).matchAll(onward)].map(
      ({ 0: words, index }): Span => [
        Math.min(place[0], from + index),
        Math.max(place[1], from + index + words.length),
      ],
    );
    return spans.find((span) => span[1] - span[0] <= MOST_APART && !denied(read.text, span));
  };
  const passedOn = (read: Read): Mentioned[] =>
    [...read.text.matchAll(anyPlace)].flatMap((match) => {
      const at = match.findIndex((group, index) => index > 0 && group !== undefined);
      const country = countries[at - 1];
      const span = onwardTo(read, [match.index, match.index + match[0].length]);
      return country && span ? [{ ...mentioned(read, span), country }] : [];
    });
  const prohibited = once((text) =>
    allOf(text, readAs, (read) => {
      const span = spanIn(read, deeds) ?? spanIn(read, topics, studied);
      return span ? [mentioned(read, span)] : passedOn(read);
    }),
  );
  const traded = once((text) =>
    allOf(text, readAs, (read) => {
      const span = spanIn(read, trade, studied);
      return span ? [mentioned(read, span)] : [];
    }),
  );
  return {
    prohibitedIn: (text, isOfConcern) =>
      prohibited(text).find(({ country }) => country === undefined || isOfConcern(country)),
    tradeIn: (text) => traded(text)[0],
  };
}

const MOST_KEPT = 500;

/** A rule asks, and asks again when it tells: a text is read once, and kept while others are few. */
function once(read: (text: string) => Mentioned[]): (text: string) => Mentioned[] {
  const known = new Map<string, Mentioned[]>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, found);
    return found;
  };
}

/** A text is read in its own letters and, where some of a word look like Latin ones, as those. */
function allOf(
  text: string,
  readAs: (text: string, original: string) => Read,
  look: (read: Read) => Mentioned[],
): Mentioned[] {
  const own = unmarked(text);
  const seen = shown(text);
  const found = look(readAs(own, seen.length === own.length ? seen : own));
  if (/^[\0-\x7f]*$/.test(own)) return found;
  const whole = folded(text);
  // Words of look-alikes only are words of their own where others of their script are.
  const isOther = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(whole);
  const latin = isOther ? own.replace(MIXED, folded) : whole;
  return latin === own ? found : found.concat(look(readAs(latin, latin)));
}

function sentenceOf(text: string, [from, to]: Span): Span {
  let start = 0;
  for (const { index } of text.matchAll(SENTENCE)) {
    if (index >= to) return [start, index];
    if (index < from) start = index + 1;
  }
  return [start, text.length];
}

function mentioned({ original }: Read, [from, to]: Span): Mentioned {
  const start = Math.max(0, from - MOST_AROUND);
  const end = Math.min(original.length, to + MOST_AROUND);
  const quote = original.slice(start, end).replace(/\s+/g, ' ').trim();
  return {
    word: original.slice(from, to).replace(/\s+/g, ' '),
    quote: `${start > 0 ? '\u2026' : ''}${quote}${end < original.length ? '\u2026' : ''}`,
  };
}
