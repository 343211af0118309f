import { folded, shown, unmarked } from '../names/folding.ts';
import type { Sighting, Span } from './finder.ts';
import { type Patterns, patternsOf, type Sought } from './patterns.ts';
import { scriptsIn } from './phrase.ts';
import type { EndUsePhrases, Script } from './phrases.ts';

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
  /** All that stands there of what is looked for. */
  readonly found: readonly Sighting<Sought>[];
  readonly isDenied: (span: Span) => boolean;
}

const MOST_AROUND = 40;
const MOST_APART = 100;
/** Words with a Latin letter in them. */
const MIXED = /[^\s\p{P}]*[a-z][^\s\p{P}]*/giu;
const SENTENCE = /[.](?=\s|$)|[;!?。；！？\n]/g;

export function readingOf(phrases: EndUsePhrases): EndUseReading {
  const known = new Map<Script, Patterns>();
  const patternsIn = (text: string): Patterns[] =>
    scriptsIn(text).map((script) => {
      const patterns = known.get(script) ?? patternsOf(phrases, script);
      known.set(script, patterns);
      return patterns;
    });
  const readAs = (own: string, original: string): Read => {
    const small = own.toLowerCase();
    const by = patternsIn(small);
    const text = by.reduce((left, { harmlessIn }) => blanked(left, harmlessIn(left)), small);
    return {
      text,
      original,
      found: by.flatMap(({ foundIn }) => {
        const found = foundIn(text);
        if (text === small) return found;
        // What a sentence is about may be told by a compound.
        const isStudy = ({ kind }: Sighting<Sought>) => kind === 'studied';
        return found.filter((one) => !isStudy(one)).concat(foundIn(small).filter(isStudy));
      }),
      isDenied: (span) => by.some(({ denied }) => denied(text, span)),
    };
  };
  const prohibited = once((text) =>
    allOf(text, readAs, (read) => {
      const span = spanIn(read, 'deeds') ?? spanIn(read, 'topics');
      return span ? [mentioned(read, span)] : passedOn(read);
    }),
  );
  const traded = once((text) =>
    allOf(text, readAs, (read) => {
      const span = spanIn(read, 'trade');
      return span ? [mentioned(read, span)] : [];
    }),
  );
  return {
    prohibitedIn: (text, isOfConcern) =>
      prohibited(text).find(({ country }) => country === undefined || isOfConcern(country)),
    tradeIn: (text) => traded(text)[0],
  };
}

const blanked = (text: string, some: readonly Sighting<unknown>[]): string =>
  some.reduce(
    (left, { span: [from, to] }) =>
      `${left.slice(0, from)}${'\u0001'.repeat(to - from)}${left.slice(to)}`,
    text,
  );

const of = ({ found }: Read, role: Sought): Span[] =>
  found.flatMap(({ kind, span }) => (kind === role ? [span] : []));

const within = ([from, to]: Span, [start, end]: Span): boolean => start <= from && to <= end;

/** The first that is not denied; but for deeds, not in a sentence about a study of them either. */
function spanIn(read: Read, role: 'deeds' | 'topics' | 'trade'): Span | undefined {
  return of(read, role).find(
    (span) => !read.isDenied(span) && (role === 'deeds' || !isStudied(read, span)),
  );
}

function isStudied(read: Read, span: Span): boolean {
  const sentence = sentenceOf(read.text, span);
  return of(read, 'studied').some((study) => within(study, sentence));
}

function passedOn(read: Read): Mentioned[] {
  return read.found.flatMap(({ kind, span: place }) => {
    const span = typeof kind === 'object' ? onwardTo(read, place) : undefined;
    return span && typeof kind === 'object'
      ? [{ ...mentioned(read, span), country: kind.country }]
      : [];
  });
}

/** The words of passing on in the sentence of a place, and not denied. */
function onwardTo(read: Read, place: Span): Span | undefined {
  const sentence = sentenceOf(read.text, place);
  for (const way of of(read, 'onward')) {
    const span: Span = [Math.min(place[0], way[0]), Math.max(place[1], way[1])];
    const isNear = within(way, sentence) && span[1] - span[0] <= MOST_APART;
    if (isNear && !read.isDenied(span) && !read.isDenied(way)) return span;
  }
  return undefined;
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
