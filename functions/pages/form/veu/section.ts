import { html } from 'hono/html';
import {
  APPLICATION_SECTIONS,
  type ApplicationSection,
  applicationSectionOf,
} from '../../../../shared/drafts/applications/sections.ts';
import { seenOf } from '../../../../shared/drafts/merging.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import type { Html } from '../../layout.ts';
import { refusePage } from '../../problem-page.ts';
import type { FormDependencies } from '../dependencies.ts';
import { contactCard } from '../draft/contact.ts';
import { answerDraft, draftForm } from '../draft/frame.ts';
import { othersWere, type SectionShown } from '../draft/others.ts';
import { draftPath } from '../draft/paths.ts';
import { steps } from '../draft/steps.ts';
import type { QuestionPage } from '../order/questions.ts';
import { companyQuestions } from './company.ts';
import { paragraphQuestions } from './paragraphs.ts';
import { pastAllowed, placeQuestions } from './places.ts';
import { veuProblemsIn, veuWhereOf, wordsOf } from './problems.ts';
import { soFar } from './so-far.ts';
import { supplyQuestions } from './supply.ts';
import { type VeuVisit, visitApplication } from './visit.ts';

export const isVeuSection = (name: string | undefined): name is ApplicationSection =>
  APPLICATION_SECTIONS.some((section) => section === name);

/** GET /apply/veu/{draft}/{section}: its questions, with what was typed, whatever it is. */
export const veuSectionPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const section = c.req.param('section');
    if (!isVeuSection(section)) return refusePage(c, 'not-found');
    const visit = await visitApplication(c, deps, section);
    if (visit instanceof Response) return visit;
    return answerVeuSection(c, visit, { section, open: c.req.query('show') === 'open' });
  };

export function answerVeuSection(
  c: HttpContext,
  visit: VeuVisit,
  {
    section,
    open = false,
    problems = [],
    overwritten = [],
    seen,
  }: SectionShown<ApplicationSection>,
): Promise<Response> {
  const { draft, said, veu } = visit;
  const past = section === 'places' ? pastAllowed(visit) : [];
  const errors = [...problems, ...veuProblemsIn(visit, section, { open }), ...past];
  const asking: QuestionPage = {
    said,
    typed: draft.fields,
    errors,
    wordsOf: (name) => wordsOf(visit, name),
  };
  const { title, lead } = veu.sections[section];
  const path = (page: string) => draftPath(c, draft, page);
  const shown = Object.keys(draft.fields).filter(
    (field) => applicationSectionOf(field) === section,
  );
  const main = html`
<h1>${title}</h1><p class="lead">${lead}</p>
${othersWere(said, overwritten, (field) => veuLabel(visit, field))}
${draftForm(visit, path(section), {
  seen: seen ?? seenOf(draft.fields, shown),
  inside: html`<div class="stack">${inside(visit, asking, { section, query: c.req.query('q') })}</div>${buttons(visit, section)}`,
})}`;
  return answerDraft(c, visit, {
    title,
    path: path(section),
    main,
    errors,
    steps: steps(visit, section),
    aside: { ...soFar(visit, path), data: { language: visit.words.language } },
    hasForm: true,
  });
}

export function veuLabel(visit: VeuVisit, field: string): string {
  const { label } = wordsOf(visit, field);
  const where = veuWhereOf(visit, field);
  return where ? visit.said.problems.of(where, label) : label;
}

function inside(
  visit: VeuVisit,
  asking: QuestionPage,
  {
    section,
    query = '',
  }: { readonly section: ApplicationSection; readonly query?: string | undefined },
): Html {
  switch (section) {
    case 'company':
      return companyQuestions(visit, asking);
    case 'places':
      return placeQuestions(visit, asking);
    case 'supply':
      return supplyQuestions(visit, asking, query.slice(0, 100));
    case 'contact':
      return contactCard(visit, asking);
    default:
      return paragraphQuestions(visit, asking, section);
  }
}

/** On to the next; whatever was typed is saved. */
function buttons({ said, names }: VeuVisit, section: ApplicationSection): Html {
  const next = APPLICATION_SECTIONS[APPLICATION_SECTIONS.indexOf(section) + 1];
  return html`
<div class="actions"><button class="primary" name="go" value="next">${said.go.next(next ? names[next] : said.sections.check)}</button>
<button name="go" value="answer">${said.go.answer}</button>
<button class="link" name="go" value="tasks">${said.go.back}</button></div>`;
}
