import { html } from 'hono/html';
import type { Html } from '../../layout.ts';
import { countryOptions } from '../order/countries.ts';
import { choices, lineField, type QuestionPage, select, unknown } from '../order/questions.ts';
import type { VeuVisit } from './visit.ts';

/** The two authorizations, each with whom it is for. */
export const authorizations = ({ veu: { start } }: Pick<VeuVisit, 'veu'>) =>
  [
    ['national-veu', start.national, start.nationalText],
    ['universal-veu', start.universal, start.universalText],
  ] as const;

/** Who asks, for which authorization, and who is behind it. */
export const companyQuestions = (visit: VeuVisit, asking: QuestionPage): Html => html`
<section class="card">${choices(asking, 'type', authorizations(visit))}</section>
<section class="card">${lineField(asking, 'company.name', { autocomplete: 'organization' })}
${select(asking, 'company.headquarters', countryOptions(visit))}
${lineField(asking, 'company.lei', { size: 'short' })}
<div class="parent">${choices(asking, 'company.parent', [
  ['self', visit.said.who.parent.self],
  ['other', visit.said.who.parent.other],
  unknown(asking),
])}
<div class="if-parent">${lineField(asking, 'company.parentName')}
${select(asking, 'company.parentHeadquarters', countryOptions(visit))}
${lineField(asking, 'company.parentLei', { size: 'short' })}</div></div></section>`;

/** Who is told, and by which reference. */
export const veuContactQuestions = ({ said, words }: VeuVisit, asking: QuestionPage): Html => html`
<section class="card">${lineField(asking, 'contact.name', { autocomplete: 'name' })}
${lineField(asking, 'contact.email', { type: 'email', autocomplete: 'email' })}
${choices(
  { ...asking, typed: { 'contact.language': words.language, ...asking.typed } },
  'contact.language',
  [
    ['en', said.contact.languages.en],
    ['ko', said.contact.languages.ko],
  ],
)}
${lineField(asking, 'reference', { size: 'short' })}</section>`;
