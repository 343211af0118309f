import type { KeptFinding } from '../../../shared/contracts/decision.ts';
import { answeredIn, shownIn, type Viewed } from '../../../shared/messages/shown.ts';
import type { Words } from '../../../shared/messages/words.ts';
import type { Sentence } from './letter.ts';

/** What was found, in the reader's language, and the clause. */
export function foundIn(words: Words, finding: KeptFinding, viewed: Viewed): Sentence {
  const shown = shownIn(words, finding, viewed);
  const { besides, citation } = shown;
  const clause = `(${citation})`;
  return {
    text: inOneLine(answeredIn(words, finding, shown)),
    found: besides === undefined ? clause : `${besides} ${clause}`,
  };
}

/** What others wrote in several lines would read as lines of ours. */
const inOneLine = (text: string): string => text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ');
