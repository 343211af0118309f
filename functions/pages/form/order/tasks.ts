import { html } from 'hono/html';
import { DRAFT_SECTIONS, type DraftSection } from '../../../../shared/drafts/open.ts';
import { textOf } from '../../../../shared/drafts/typed.ts';
import type { HttpHandler } from '../../../adapters/http/route.ts';
import type { Html } from '../../layout.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDraft } from '../draft/frame.ts';
import { actPath, draftPath } from '../draft/paths.ts';
import { checkCard, taskList } from '../draft/task-list.ts';
import { pressForm } from './press.ts';
import { problemsIn } from './problems.ts';
import { asideOf } from './so-far.ts';
import { draftHeadline } from './summary.ts';
import { type OrderVisit, visitOrder } from './visit.ts';

/** GET /apply/order/{draft}: its sections, in any order, and what each still needs. */
export const tasksPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitOrder(c, deps);
    if (visit instanceof Response) return visit;
    const { said, draft, policy, checked } = visit;
    const path = (page: string) => draftPath(c, draft, page);
    const reference = textOf(draft.fields, 'reference');
    const title = draftHeadline(visit, policy) ?? said.tasks.untitled;
    const isAsked = c.req.query('show') === 'open';
    const errors = DRAFT_SECTIONS.flatMap((section) =>
      problemsIn(visit, checked, section, { open: true }).map(({ field, problem }) => ({
        field,
        problem,
        href: `${path(section)}#${field}`,
      })),
    );
    const main = html`
${reference ? html`<p class="eyebrow">${said.tasks.request(reference)}</p>` : ''}
<h1>${title}</h1><p class="lead">${said.tasks.lead}</p>
${taskList(
  visit,
  DRAFT_SECTIONS.map((section) => ({
    section,
    path: path(section),
    title: said.sections[section],
    inside: inside(visit, section),
  })),
)}
${checkCard(visit, path('check'))}${pressForm(visit, path('press'), '')}
<p class="links"><a href="${path('import')}">${said.tasks.import}</a>
<a href="${actPath(c, draft, 'share')}">${said.tasks.share}</a></p>`;
    return answerDraft(c, visit, {
      title,
      path: draftPath(c, draft),
      main,
      errors: isAsked ? errors : [],
      aside: await asideOf(c, deps, visit),
    });
  };

/** What a section has in a line, else what it asks. */
function inside(visit: OrderVisit, section: DraftSection): Html | string {
  const { said, draft, policy, words } = visit;
  const told = (field: string) => textOf(draft.fields, field);
  const name = (text: string) => html`<bdi>${text}</bdi>`;
  const empty = said.tasks.empty[section];
  switch (section) {
    case 'what':
      return draftHeadline(visit, policy) ?? empty;
    case 'who':
      return (
        joined(
          [told('consignee.name'), endUserOf(visit)].flatMap((one) => (one ? [name(one)] : [])),
        ) ?? empty
      );
    case 'why': {
      const endUse = told('endUse');
      return endUse ? name(endUse.length > 120 ? `${endUse.slice(0, 119)}…` : endUse) : empty;
    }
    case 'certify':
      return empty;
    case 'contact':
      return (
        joined(
          ['contact.name', 'contact.email'].flatMap((field) =>
            told(field) ? [name(told(field) ?? '')] : [],
          ),
        ) ?? empty
      );
  }
  return words.language;
}

function endUserOf({ draft: { fields } }: OrderVisit): string | undefined {
  return fields['endUser.same'] === 'no' ? textOf(fields, 'endUser.name') : undefined;
}

const joined = (parts: readonly Html[]): Html | undefined => {
  const [first, ...rest] = parts;
  return first && html`${first}${rest.map((part) => html`, ${part}`)}`;
};
