import { isSwapOf, mayBeMisspelt } from './likeness.ts';
import { isTelling, type Word, wordOf } from './names.ts';
import { PLACE_WORDS } from './places.ts';
import { lookalikesOf } from './seeming.ts';
import { GENERIC_SPELLING, STOP_WORDS } from './vocabulary.ts';
import { WordIndex } from './word-index.ts';

/** Shorter words are known by two letters swapped only. */
const SHORTEST_SLIP = 5;
const SHORTEST_FORM = 4;
const SHORTEST_JOINED = 5;
const SHORTEST_HALF = 3;

const shared = new WordIndex(
  [...GENERIC_SPELLING.keys(), ...STOP_WORDS, ...PLACE_WORDS].filter(mayBeMisspelt),
);

/**
 * A name with the words that many names share spelt right: one misspelt, or written together with
 * another. `isListed` tells words that are some listed name's own, and stay.
 */
export function spelt(
  words: readonly Word[],
  isListed: (text: string) => boolean,
): readonly Word[] {
  if (words.every((word) => !isTelling(word) || isListed(word.text))) return words;
  // A word that is all of a name is its own, however like a shared one it is.
  const isAlone = words.length === 1;
  const corrected = words.flatMap((word) =>
    !isTelling(word) || isListed(word.text)
      ? [word]
      : (apart(word.raw, isListed) ?? (isAlone ? undefined : meant(word.raw)) ?? [word]),
  );
  return corrected.length > 0 ? corrected : words;
}

/**
 * A name with the known words that its unknown ones look like, and shared words that came apart.
 * `isListed` tells words of listed names.
 */
export function seen(words: readonly Word[], isListed: (text: string) => boolean): readonly Word[] {
  const isKnown = (word: string) => isListed(word) || isShared(word) || PLACE_WORDS.has(word);
  const whole = rejoined(words);
  const looked = whole.map((word) => {
    if (!isTelling(word) || isListed(word.text)) return [word];
    const look = lookalikesOf(word.raw).find(isKnown);
    return look === undefined ? [word] : kept(look);
  });
  const isSeen = whole.length < words.length || looked.some(([first], i) => first !== whole[i]);
  return isSeen && looked.some(({ length }) => length > 0) ? looked.flat() : words;
}

/** "Comp any", "Liabi lity": neighbors that are a shared word when written as one, and not two by themselves. */
function rejoined(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word, i) => {
    const next = words[i + 1];
    return next && isShared(word.raw + next.raw) && !(isShared(word.raw) && isShared(next.raw));
  });
  if (at < 0) return words;
  const joined = `${words[at]?.raw}${words[at + 1]?.raw}`;
  return rejoined([...words.slice(0, at), ...kept(joined), ...words.slice(at + 2)]);
}

function apart(raw: string, isListed: (text: string) => boolean): Word[] | undefined {
  for (let cut = SHORTEST_HALF; cut <= raw.length - SHORTEST_HALF; cut += 1) {
    const halves = [raw.slice(0, cut), raw.slice(cut)];
    if (!halves.some((half) => half.length >= SHORTEST_JOINED && isShared(half))) continue;
    if (halves.every((half) => isShared(half) || isListed(half))) return halves.flatMap(kept);
  }
  return undefined;
}

function meant(raw: string): Word[] | undefined {
  const [likest] = shared
    .like(raw)
    .map(({ id, alike }) => ({ text: shared.words[id] ?? '', alike }))
    .filter(({ text }) => isSwapOf(text, raw) || Math.min(text.length, raw.length) >= least(text))
    .sort((a, b) => b.alike - a.alike);
  return likest && kept(likest.text);
}

/** A form of companies says nothing of whose the name is, and may be shorter. */
const least = (text: string): number => (STOP_WORDS.has(text) ? SHORTEST_FORM : SHORTEST_SLIP);

const isShared = (word: string): boolean => STOP_WORDS.has(word) || GENERIC_SPELLING.has(word);

const kept = (word: string): Word[] => (STOP_WORDS.has(word) ? [] : [wordOf(word)]);
