import { html } from 'hono/html';
import { APPLICATION_SECTIONS } from '../../../../shared/drafts/applications/sections.ts';
import { textOf } from '../../../../shared/drafts/typed.ts';
import type { HttpHandler } from '../../../adapters/http/route.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDraft } from '../draft/frame.ts';
import { actPath, draftPath } from '../draft/paths.ts';
import { checkCard, taskList } from '../draft/task-list.ts';
import { veuProblemsIn } from './problems.ts';
import { soFar } from './so-far.ts';
import { summaryOf, veuTitle } from './summary.ts';
import { visitApplication } from './visit.ts';

/** GET /apply/veu/{draft}: its sections, in any order, and what each still needs. */
export const veuTasksPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitApplication(c, deps);
    if (visit instanceof Response) return visit;
    const { said, veu, draft } = visit;
    const path = (page?: string) => draftPath(c, draft, page);
    const reference = textOf(draft.fields, 'reference');
    const errors = APPLICATION_SECTIONS.flatMap((section) =>
      veuProblemsIn(visit, section, { open: true }).map((error) => ({
        ...error,
        href: `${path(section)}#${error.field}`,
      })),
    );
    const title = veuTitle(visit);
    const rows = APPLICATION_SECTIONS.map((section) => ({
      section,
      path: path(section),
      title: veu.sections[section].title,
      inside: summaryOf(visit, section) ?? veu.sections[section].lead,
    }));
    const main = html`
${reference ? html`<p class="eyebrow">${said.tasks.request(reference)}</p>` : ''}
<h1>${title}</h1><p class="lead">${veu.tasksLead}</p>
${taskList(visit, rows)}
${checkCard(visit, path('check'))}
<p class="links"><a href="${actPath(c, draft, 'share')}">${said.tasks.share}</a></p>`;
    return answerDraft(c, visit, {
      title,
      path: path(),
      main,
      errors: c.req.query('show') === 'open' ? errors : [],
      aside: soFar(visit, path),
    });
  };
