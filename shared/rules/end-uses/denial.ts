import type { Span } from './finder.ts';
import { patternOf, phrasesIn } from './phrase.ts';
import type { Denial } from './phrases.ts';

/** Whether what stands there is denied: "no military end use", "will not be re-exported". */
export type Denied = (text: string, span: Span) => boolean;

/** Certificates list much before they come to it; a near denial is of what stands there. */
const REACH = { far: 240, near: 90 };
const ENDS = /[.](?=\s|$)|[;!?。；！？\n]|,\s+(?=(?:the|our|we|it|they|this|these|a|an)\s)/gu;
/** What a near denial may be of, and still reach what follows. */
const PURPOSES =
  '(?:[a-z]+[\\s\\-]+){0,3}(?:uses?|purposes?|applications?|connections?|relations?|links?|intentions?|involvement|plans?|ties|uso|usage|lien|relacion)\\b';

export function denialOf(denials: readonly Denial[]): Denied {
  const source = (role: keyof Denial) => patternOf(denials.flatMap((one) => phrasesIn(one[role])));
  const pattern = (role: keyof Denial) => new RegExp(source(role), 'gu');
  const [far, after, none, turns] = [
    pattern('far'),
    pattern('after'),
    pattern('none'),
    pattern('turns'),
  ];
  const near = new RegExp(
    `(?:${source('near')})(?:[\\s\\-]+${PURPOSES}.*|(?:(?!${source('breaks')})[^])*)$`,
    'u',
  );
  return (text, [from, to]) => {
    const before = lastClause(text.slice(Math.max(0, from - REACH.far), from), none, turns);
    if (`${before}${text.slice(from, to)}`.search(far) >= 0 || near.test(before.slice(-REACH.near)))
      return true;
    return (
      firstClause(text.slice(from, to + REACH.far), to - from, { none, turns }).search(after) >= 0
    );
  };
}

const blanked = (text: string, none: RegExp): string =>
  text.replace(none, (words) => '\u0001'.repeat(words.length));

function lastClause(text: string, none: RegExp, turns: RegExp): string {
  const read = blanked(text, none);
  let from = 0;
  for (const { 0: end, index } of text.matchAll(ENDS)) from = Math.max(from, index + end.length);
  for (const { 0: turn, index } of text.matchAll(turns)) from = Math.max(from, index + turn.length);
  return read.slice(from);
}

/** What follows the first `skip` letters, in the same clause. */
function firstClause(
  text: string,
  skip: number,
  { none, turns }: { readonly none: RegExp; readonly turns: RegExp },
): string {
  const rest = text.slice(skip);
  const ends = [...rest.matchAll(ENDS), ...rest.matchAll(turns)].map(({ index }) => index);
  return blanked(text, none).slice(skip, skip + Math.min(rest.length, ...ends));
}
