import { html } from 'hono/html';
import { decisiveFirst } from '../../../shared/cases/decisive.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { questionIn } from '../../../shared/messages/question.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { hiddenOf, languageForm } from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import { written } from '../forms/table.ts';
import { icon } from '../look/icons.ts';
import type { OpenTask } from './open-task.ts';
import { oneFinding } from './reasons.ts';
import { valuesIn } from './typed.ts';
import { recommendedIn } from './verbs.ts';
import { taskPath } from './visit.ts';

/** What goes against the rules is asked once more, with the reason for it in view. */
export function answerConfirmation(
  c: HttpContext,
  { visit, file, review, session }: OpenTask,
  decision: 'approve' | 'refuse',
): Promise<Response> {
  const { words, task } = visit;
  const { confirm } = words.people.desk;
  const recommended = recommendedIn(file, review) ?? decision;
  const { request: asked, decision: decided } = file;
  const policy = policyCarried(file.policy);
  const question = questionIn(words, { asked, policy, review });
  const against = decided ? decisiveFirst(decided).filter(({ answer }) => answer !== 'met') : [];
  const path = taskPath(c, task, 'decision');
  const said = {
    [CSRF_FIELD]: session.csrfToken,
    digest: task.digest,
    ...valuesIn(c),
  };
  return answerPage(c, words, {
    isInside: true,
    title: confirm.title[decision],
    languageButton: languageForm(words, path, { ...said, back: 'yes' }),
    main: html`
<h1>${confirm.title[decision]}</h1>
<form method="post" action="${path}" class="card decide">
${hiddenOf({ ...said, decision })}
<p class="turn ${recommended === 'refuse' ? 'bad' : 'good'}">${icon('flag')}<b>${confirm.stillSay[recommended]}</b></p>
${decided && against.length > 0 ? html`<ol class="findings">${against.map((finding) => oneFinding(words, finding, { file: { request: asked, decision: decided }, isOfficer: true }))}</ol>` : ''}
<dl><dt>${confirm.about}</dt><dd>${confirm.act[decision](question)}</dd>
<dt>${confirm.reason}</dt><dd>${written(said.reason ?? '')}</dd></dl>
<p class="check"><input type="checkbox" id="confirmed" name="confirmed" value="yes" required>
<label for="confirmed">${confirm.know[recommended]}</label></p>
<div class="stacked"><button class="against ${decision}">${confirm.yes[decision]}</button>
<button name="back" value="yes" class="primary" formnovalidate>${confirm.back}</button></div>
</form>`,
  });
}
