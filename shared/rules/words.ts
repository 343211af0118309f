import type { Mentioned } from './end-uses/reading.ts';
import { folded } from './names/folding.ts';

/**
 * A test for any of some words, in any case and however they are disguised; Latin ones only at the
 * start of a word; a space is as many as there are. Answers with the word as it is read.
 */
export function mentionOf(words: readonly string[]): (text: string) => Mentioned | undefined {
  if (words.length === 0) return () => undefined;
  const escaped = words.map((word) =>
    folded(word)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(' ', '\\s+'),
  );
  const latin = escaped.filter((word) => /^[a-z]/i.test(word));
  const other = escaped.filter((word) => !/^[a-z]/i.test(word));
  const alternatives = [...(latin.length > 0 ? [`\\b(?:${latin.join('|')})`] : []), ...other];
  const pattern = new RegExp(alternatives.join('|'), 'i');
  return (text) => {
    const word = pattern.exec(folded(text))?.[0];
    return word === undefined ? undefined : { word };
  };
}
