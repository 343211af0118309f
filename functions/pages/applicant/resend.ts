import { html } from 'hono/html';
import { numberIn } from '../../../shared/messages/index.ts';
import { MAILS_TO } from '../../../shared/people/allowance.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { answerPage } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import { takeRation } from '../sign-in/ration.ts';
import { contactsVisit, notPossible } from './acts.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { MAILED } from './resend-form.ts';
import { type CaseVisit, statusPath } from './visit.ts';

/** POST /status/{publicReference}/resend: the newest notice, once more, at the expense of its mailbox. */
export const resendNotice =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await contactsVisit(c, deps);
    if (visit instanceof Response) return visit;
    const { file, session } = visit;
    if (!file.decision) return notPossible(c, visit);
    const mailbox = session?.email;
    const taken = await takeRation(c, deps, { allowance: MAILS_TO, mailbox });
    if (taken !== 'taken') return answerTooMany(c, visit, taken.waitSeconds);
    const outcome = await deps.noticesAgain.resend(file.id, visit.now);
    if (outcome !== 'done') return notPossible(c, visit);
    return seeOther(c, `${statusPath(c, file, undefined, MAILED)}#actions`);
  };

/** 429, with from when on there is another. */
function answerTooMany(c: HttpContext, { words, file }: CaseVisit, waitSeconds: number) {
  const { resend, resendTooMany } = words.people.standing;
  const minutes = numberIn(words.language, Math.ceil(waitSeconds / 60));
  c.header('Retry-After', String(waitSeconds));
  const path = statusPath(c, file);
  const main = html`<h1>${resend}</h1>
<p>${resendTooMany}</p><p>${words.people.inMinutes(minutes)}</p>
<p><a href="${path}">${words.people.letter.back}</a></p>`;
  return answerPage(c, words, { title: resend, main, path, status: 429 });
}
