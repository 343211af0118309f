import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { answerNotice } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import { wordsFor } from '../forms/words.ts';
import { askForCode } from '../sign-in/sign-in-forms.ts';
import { afterwards } from './afterwards.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { answerLink, answerTaskCodeStep, taskSignInForms } from './link-page.ts';
import { openCasePage } from './on-demand.ts';
import { surroundingsOf } from './open-task.ts';
import { answerReceipt } from './receipt.ts';
import { taskPath, type Visit, visitTask } from './visit.ts';

/** GET /tasks/{taskId}: looks, and changes nothing, however often it is fetched and by whom. */
export const showTask =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitTask(c, deps, c.req.query('key'));
    if (!visit) return answerNotice(c, await wordsFor(c), { notice: 'unknown-task' });
    if (!visit.isMember) return answerNotice(c, visit.words, { notice: 'not-officer' });
    if (visit.session && !visit.isBound) return answerForeign(c, visit);
    return visit.isBound ? showToOfficer(c, deps, visit) : showToHolder(c, deps, visit);
  };

/** Somebody else is signed in, and holds the link: they may sign in as the one it is for. */
function answerForeign(c: HttpContext, visit: Visit): Promise<Response> {
  const { words, task } = visit;
  const path = taskPath(c, task);
  return answerNotice(c, words, {
    notice: 'foreign',
    path,
    more: askForCode(words, taskSignInForms(c, visit)),
  });
}

async function showToOfficer(
  c: HttpContext,
  deps: OfficerDependencies,
  visit: Visit,
): Promise<Response> {
  const { task, session, words } = visit;
  const path = taskPath(c, task);
  // The secret has done its work: it need not stay in the address.
  if (c.req.query('key') !== undefined) return seeOther(c, path);
  const { file, review, standing } = await surroundingsOf(deps, visit);
  if (standing === 'decided' && task.answer && session) {
    return answerReceipt(c, deps, { visit, answer: task.answer, session, file, review });
  }
  if (standing !== 'open' || !file || !review || !session) {
    const notice = standing === 'open' ? 'superseded' : standing;
    const more = await afterwards(c, deps, { visit, file });
    return answerNotice(c, words, { notice, path, more });
  }
  return openCasePage(c, deps, { visit, session, file, review });
}

async function showToHolder(
  c: HttpContext,
  deps: OfficerDependencies,
  visit: Visit,
): Promise<Response> {
  const { review, standing } = await surroundingsOf(deps, visit);
  if (standing !== 'open' || !review) {
    const notice = standing === 'open' ? 'superseded' : standing;
    return answerNotice(c, visit.words, { notice, path: taskPath(c, visit.task) });
  }
  if (c.req.query('step') === 'code') return answerTaskCodeStep(c, visit);
  return answerLink(c, visit, { review, now: deps.clock() });
}
