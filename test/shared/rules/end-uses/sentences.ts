import { readFileSync } from 'node:fs';
import { END_USE_PHRASES } from '../../../../shared/rules/end-uses/index.ts';
import { readingOf } from '../../../../shared/rules/end-uses/reading.ts';

export interface Sentence {
  readonly language: string;
  readonly isProhibited: boolean;
  readonly text: string;
}

export const sentencesOf = (file: string): Sentence[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, language = '', sign, text = ''] = /^(\w\w) ([-+]) (.+)$/.exec(line) ?? [];
      return sign === undefined ? [] : [{ language, isProhibited: sign === '+', text }];
    });

const OF_CONCERN: ReadonlySet<string> = new Set('BY CN CU HK IR KP MM MO RU SY VE'.split(' '));
const { prohibitedIn, tradeIn } = readingOf(END_USE_PHRASES['end-uses-1']);

/** As the end use of a university is read. */
export const readAsOf = (text: string) =>
  prohibitedIn(text, (country) => OF_CONCERN.has(country)) ?? tradeIn(text);

export const isReadWrongly = ({ text, isProhibited }: Sentence): boolean =>
  (readAsOf(text) !== undefined) !== isProhibited;
