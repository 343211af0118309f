import { html } from 'hono/html';
import { seenOf } from '../../../../shared/drafts/merging.ts';
import { DRAFT_SECTIONS, type DraftSection, sectionOf } from '../../../../shared/drafts/open.ts';
import { orderQuestionOf, type Question } from '../../../../shared/drafts/questions.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import type { Html } from '../../layout.ts';
import { refusePage } from '../../problem-page.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDraft, draftForm } from '../draft/frame.ts';
import { othersWere, type SectionShown } from '../draft/others.ts';
import { draftPath } from '../draft/paths.ts';
import { steps } from '../draft/steps.ts';
import { documentsCard } from './documents.ts';
import { problemsIn, whereOf } from './problems.ts';
import type { QuestionPage } from './questions.ts';
import { certifyQuestions, contactQuestions, whyQuestions } from './rest.ts';
import { asideOf } from './so-far.ts';
import { type OrderVisit, visitOrder } from './visit.ts';
import { whatQuestions } from './what.ts';
import { whoQuestions } from './who.ts';

export const isSection = (name: string | undefined): name is DraftSection =>
  DRAFT_SECTIONS.some((section) => section === name);

/** GET /apply/order/{draft}/{section}: its questions, with what was typed, whatever it is. */
export const sectionPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const section = c.req.param('section');
    if (!isSection(section)) return refusePage(c, 'not-found');
    const visit = await visitOrder(c, deps, section);
    if (visit instanceof Response) return visit;
    return answerSection(c, deps, visit, { section, open: c.req.query('show') === 'open' });
  };

export async function answerSection(
  c: HttpContext,
  deps: FormDependencies,
  visit: OrderVisit,
  { section, open = false, problems = [], overwritten = [], seen }: SectionShown<DraftSection>,
): Promise<Response> {
  const { draft, said, checked } = visit;
  const errors = [...problems, ...problemsIn(visit, checked, section, { open })];
  const asking: QuestionPage = { said, typed: draft.fields, errors };
  const { title, lead } = TITLES(said)[section];
  const query = c.req.query('q')?.slice(0, 100) ?? '';
  const inside = {
    what: () => whatQuestions(visit, asking, query),
    who: () => whoQuestions(visit, asking),
    why: async () => whyQuestions(visit, asking, await documentsCard(deps, visit)),
    certify: () => certifyQuestions(visit, asking),
    contact: () => contactQuestions(visit, asking),
  }[section];
  const main = html`
<h1>${title}</h1><p class="lead">${lead}</p>
${othersWere(said, overwritten, (field) => answerLabel(visit, field))}
${draftForm(visit, draftPath(c, draft, section), {
  seen: seen ?? seenIn(draft.fields, section),
  inside: html`<div class="stack">${await inside()}</div>${buttons(visit, section)}`,
})}`;
  return answerDraft(c, visit, {
    title,
    path: draftPath(c, draft, section),
    main,
    errors,
    steps: steps(visit, section),
    aside: await asideOf(c, deps, visit),
    hasForm: true,
  });
}

/** What the page shows of the answers of a section. */
const seenIn = (fields: DraftFields, section: DraftSection): string =>
  seenOf(
    fields,
    Object.keys(fields).filter((field) => sectionOf(field) === section),
  );

/** What is asked in a section, as a person would say it. */
const TITLES = ({ what, who, whyPage: why, certify, contact }: OrderVisit['said']) => ({
  what,
  who,
  why,
  certify,
  contact,
});

/** On to the next, or the answer so far; whatever was typed is saved. */
function buttons({ said }: OrderVisit, section: DraftSection): Html {
  const next =
    [...DRAFT_SECTIONS, 'check' as const][DRAFT_SECTIONS.indexOf(section) + 1] ?? 'check';
  return html`
<div class="actions"><button class="primary" name="go" value="next">${said.go.next(said.sections[next])}</button>
<button name="go" value="answer">${said.go.answer}</button>
<button class="link" name="go" value="tasks">${said.go.back}</button></div>`;
}

export function answerLabel(visit: OrderVisit, field: string): string {
  const { label } = visit.said.questions[orderQuestionOf(field) as Question] ?? { label: field };
  const where = whereOf(visit, field);
  return where ? visit.said.problems.of(where, label) : label;
}
