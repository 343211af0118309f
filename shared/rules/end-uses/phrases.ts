/**
 * What a reading of end uses goes by, in one language. Each is a list of phrases, one a line or between
 * commas, as `phrase.ts` reads them.
 */
export interface Phrases {
  /** Compounds in which a word below means something else: taken out before anything is looked for. */
  readonly harmless: string;
  /** Point to a prohibited end use, whatever stands around them but a denial. */
  readonly deeds: string;
  /** Do so too, unless the sentence is about a study of them. */
  readonly topics: string;
  /** Whoever looks at a topic from outside: history, law, medicine, protection. */
  readonly studied: string;
  /** Ways of passing chips or their use on: found in one sentence with a place of concern. */
  readonly onward: string;
  /** What an institution of learning, healing or government does not buy chips for. */
  readonly trade: string;
  readonly denial: Denial;
}

export interface Denial {
  /** Deny what follows in the clause. */
  readonly far: string;
  /** Deny the few words that follow, none of which is one of `breaks`. */
  readonly near: string;
  readonly breaks: string;
  /** Deny what went before in the clause. */
  readonly after: string;
  /** Look like denials, and are none. */
  readonly none: string;
  /** Where a denial ends, and another clause begins. */
  readonly turns: string;
}

/** How a script is known in small letters: a text is read by the phrases of the scripts that it has. */
export const SCRIPT_LETTERS = {
  latin: 'a-z0-9',
  hangul: '가-힣',
  han: '\u3040-\u30ff\u3400-\u9fff',
  cyrillic: '\u0400-\u04ff',
  arabic: '\u0600-\u06ff',
} as const;
export type Script = keyof typeof SCRIPT_LETTERS;

/** A reading of end uses: by script and language, and the names of places by country. */
export interface EndUsePhrases {
  readonly scripts: Readonly<Record<Script, Readonly<Record<string, Phrases>>>>;
  readonly places: Readonly<Record<string, string>>;
}
