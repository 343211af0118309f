/** Ideographs and syllables carry a meaning each: one of five exchanged makes another name. */
const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Below this share of letters in common two words are different words. */
const LEAST = 0.8;
const LEAST_DENSE = 0.9;
/** Shorter words agree exactly or not at all, and so do words with digits. */
const SHORTEST_MISSPELT = 4;
/** What of the difference counts between two words that are one word, misspelt; less for a swap. */
const SLIP_COST = 0.6;
const SWAP_COST = 0.4;

export const mayBeMisspelt = (text: string): boolean =>
  text.length >= SHORTEST_MISSPELT && !/\p{N}/u.test(text);

/**
 * How alike two words are, 0 to 1; 0 for two different words. Words that are like each other become one
 * when a letter at most is left out of either: that is how an index finds them.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (Math.abs(a.length - b.length) > 1 || !mayBeMisspelt(a) || !mayBeMisspelt(b)) return 0;
  const shared = lettersInCommon(a, b);
  if (shared < Math.max(a.length, b.length) - 1) return 0;
  const ratio = (2 * shared) / (a.length + b.length);
  const isDense = DENSE.test(a) || DENSE.test(b);
  if (!isDense && isSwapOf(a, b)) return 1 - SWAP_COST * (1 - ratio);
  return ratio >= (isDense ? LEAST_DENSE : LEAST) ? 1 - SLIP_COST * (1 - ratio) : 0;
}

/** Whether two words differ by two neighboring letters swapped. */
export function isSwapOf(a: string, b: string): boolean {
  const i = commonStart(a, b);
  const isSwapped = a[i] === b[i + 1] && a[i + 1] === b[i] && a[i] !== b[i];
  return isSwapped && a.slice(i + 2) === b.slice(i + 2);
}

/** How many letters two words share in order. */
function lettersInCommon(a: string, b: string): number {
  const start = commonStart(a, b);
  const end = commonStart(reversed(a.slice(start)), reversed(b.slice(start)));
  const left = [a, b].map((text) => text.slice(start, text.length - end));
  return start + end + longestCommon(left[0] ?? '', left[1] ?? '');
}

const reversed = (text: string): string => text.split('').reverse().join('');

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

function longestCommon(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const row = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] as number;
      row[j] = a[i] === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] as number);
      diagonal = above;
    }
  }
  return row[b.length] as number;
}
