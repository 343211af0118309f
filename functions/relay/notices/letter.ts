import type { Language } from '../../../shared/messages/index.ts';
import type { Tone } from '../../../shared/messages/tones.ts';

/** A name and its value, as `Answer by: Friday`. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
  /** Shares of a limit: of others, and of all with the case. */
  readonly bar?: { readonly others: number; readonly all: number };
}

/** A sentence, and its clause, which is English whatever the letter's language. */
export interface Sentence {
  readonly text: string;
  readonly found?: string;
  /** The page that it is about. */
  readonly url?: string;
}

export interface Section {
  readonly title: string;
  /** The first sentence is what must be noticed, in this color. */
  readonly tone?: Tone;
  readonly sentences: readonly Sentence[];
}

/** The one link: a page of ours, or a task, whose link gets its secret when the mail is sent. */
export interface Link {
  readonly label: string;
  readonly to: { readonly path: string } | { readonly taskId: string };
}

/** What a mail says, before it is a mail. */
export interface Letter {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly intro: string;
  readonly headline: string;
  /** Where the headline says how a case stands: its color on the page. */
  readonly tone?: Tone;
  readonly lead: readonly string[];
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly link?: Link;
  readonly closing: string;
}

export const plain = (texts: readonly string[]): Sentence[] => texts.map((text) => ({ text }));
