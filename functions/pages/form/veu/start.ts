import { html } from 'hono/html';
import { applicationWordsIn } from '../../../../shared/messages/applications/index.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { errorSummary, type FormError, titleWith } from '../../forms/form-fields.ts';
import { answerPage } from '../../forms/page.ts';
import { pathHere } from '../../forms/paths.ts';
import type { FormDependencies } from '../dependencies.ts';
import { callerOf } from '../draft/visit.ts';
import { choices } from '../order/questions.ts';
import { beginDraft } from '../start.ts';
import { authorizations } from './company.ts';
import { wordsOf } from './problems.ts';

const PATH = ['apply', 'validated-end-user'];

/** GET /apply/validated-end-user: for whom it is, what it takes, and which authorization. */
export const veuStartPage =
  (deps: FormDependencies): HttpHandler =>
  (c) =>
    answerStart(c, deps, []);

async function answerStart(
  c: HttpContext,
  deps: FormDependencies,
  problems: readonly FormError[],
): Promise<Response> {
  const { words, said } = await callerOf(c, deps);
  const veu = await applicationWordsIn(words.language);
  const { start } = veu;
  const path = pathHere(c, PATH);
  const asking = {
    said,
    typed: {},
    errors: problems,
    wordsOf: (name: string) => wordsOf({ veu, said }, name),
  };
  const main = html`
${errorSummary(words, problems)}
<h1>${start.title}</h1><p class="lead">${start.lead}</p>
<form method="post" action="${path}" novalidate>${choices(asking, 'type', authorizations({ veu }))}
<h2>${start.need}</h2><ul>${start.needs.map((text) => html`<li>${text}</li>`)}</ul>
<p class="soft">${start.takes}</p>
<div class="actions"><button class="primary">${start.begin}</button></div></form>`;
  return answerPage(c, words, {
    title: titleWith(words, start.title, problems),
    main,
    path,
    entry: 'apply',
    status: problems.length > 0 ? 422 : 200,
  });
}

/** POST /apply/validated-end-user: begins one, in this browser or under the mailbox that is signed in. */
export const beginApplication =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const type = c.get('form').get('type');
    if (type === 'national-veu' || type === 'universal-veu') {
      return beginDraft(c, deps, { kind: type, fields: { type } });
    }
    const { words } = await callerOf(c, deps);
    const { questions } = await applicationWordsIn(words.language);
    return answerStart(c, deps, [{ field: 'type', problem: questions.type.missing }]);
  };
