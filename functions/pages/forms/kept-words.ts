import { html } from 'hono/html';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Html } from '../layout.ts';
import { typedIn } from './form.ts';
import { written } from './table.ts';
import type { Words } from './words.ts';

const FIELDS = [
  ...['reason', 'conditions', 'question', 'delegate-reason', 'recuse-reason'],
  ...['answer-text', 'grounds'],
];

/** Reports are named before each of their fields. */
const isOfReport = (name: string): boolean => name.includes(':');

/** Words that found no form to stand in: they can still be copied. */
export function keptWords(c: HttpContext, { people }: Words): Html | '' {
  const names = [...FIELDS, ...[...(c.get('form')?.keys() ?? [])].filter(isOfReport)];
  const kept = names.map((name) => typedIn(c, name)).filter((text) => text.trim());
  return kept.length === 0
    ? ''
    : html`
<h2>${people.task.kept}</h2>
${kept.map((text) => html`<blockquote>${written(text)}</blockquote>`)}`;
}
