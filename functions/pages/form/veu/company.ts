import { html } from 'hono/html';
import type { Html } from '../../layout.ts';
import { countryOptions } from '../order/countries.ts';
import { choices, lineField, type QuestionPage, select } from '../order/questions.ts';
import { parentQuestions } from '../order/who.ts';
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
${parentQuestions(visit, asking, 'company')}</section>`;
