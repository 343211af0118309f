import { GENERIC_SPELLING } from './vocabulary.ts';

const SHORTEST = 4;
const VOWELS = /[aeiouy]/g;

/** Generic words without their vowels after the first letter, those that keep enough consonants. */
const skeletonOf = (word: string): string => word.charAt(0) + word.slice(1).replace(VOWELS, '');
const SKELETONS: ReadonlyMap<string, string> = new Map(
  [...GENERIC_SPELLING]
    .filter(([word]) => word.length > 6)
    .map(([word, spelling]) => [skeletonOf(word), spelling] as const)
    .filter(([skeleton]) => skeleton.length >= SHORTEST),
);

/** The generic word that a word is short for, its vowels left out: "srvces", "mngmnt". */
export function abbreviated(word: string): string | undefined {
  const vowels = word.slice(1).match(VOWELS)?.length ?? 0;
  if (word.length < SHORTEST || vowels * 4 > word.length) return undefined;
  return SKELETONS.get(skeletonOf(word));
}
