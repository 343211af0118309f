import { html } from 'hono/html';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Html } from '../layout.ts';
import { typedIn } from './form.ts';
import { written } from './table.ts';
import type { Words } from './words.ts';

const OF_OFFICERS = ['reason', 'conditions', 'question', 'delegate-reason', 'recuse-reason'];

/** What forms of applicants carry along beside what is typed into them. */
const CARRIED = /^(csrf|key|revision|step|seen|question|file|back|report|confirm)$/;

/** Words that found no form to stand in: they can still be copied. */
export const keptWords = (c: HttpContext, words: Words): Html | '' => kept(c, words, OF_OFFICERS);

/** The same of an applicant, whose forms have fields of many names. */
export const keptOfApplicant = (c: HttpContext, words: Words): Html | '' => {
  const names = new Set<string>(c.get('form')?.keys() ?? []);
  return kept(
    c,
    words,
    [...names].filter((name) => !CARRIED.test(name)),
  );
};

function kept(c: HttpContext, { people }: Words, names: readonly string[]): Html | '' {
  const typed = names.map((name) => typedIn(c, name)).filter((text) => text.trim());
  return typed.length === 0
    ? ''
    : html`
<h2>${people.task.kept}</h2>
${typed.map((text) => html`<blockquote>${written(text)}</blockquote>`)}`;
}
