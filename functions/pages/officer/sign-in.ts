import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { fieldIn } from '../forms/form.ts';
import { answerNotice } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import { wordsFor } from '../forms/words.ts';
import { type SigningIn, sendCode, signIn } from '../sign-in/sign-in.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { answerTaskCodeStep, codeStepPath } from './link-page.ts';
import { surroundingsOf } from './open-task.ts';
import { officeName, taskPath, type Visit, visitTask } from './visit.ts';

/** POST /tasks/{taskId}/code: mails a code to the officer the task is bound to. */
export const sendTaskCode =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitWithKey(c, deps);
    if (visit instanceof Response) return visit;
    const sent = await sendCode(c, deps, signingIn(visit));
    if (typeof sent !== 'string') return answerTaskCodeStep(c, visit, sent);
    return seeOther(c, codeStepPath(c, visit, sent));
  };

/** POST /tasks/{taskId}/sign-in: takes the code and opens a session. */
export const signInToTask =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitWithKey(c, deps);
    if (visit instanceof Response) return visit;
    const outcome = await signIn(c, deps, signingIn(visit));
    if (outcome === 'right') return seeOther(c, taskPath(c, visit.task));
    return answerTaskCodeStep(c, visit, 'wrong');
  };

/** At the expense of the link itself: whoever does not hold it cannot use up anything. */
const signingIn = (visit: Visit): SigningIn => ({
  email: visit.task.officer.email,
  subject: `task#${visit.task.id}`,
  ration: `link#${visit.task.id}`,
  cameBy: 'mailed-link',
  language: visit.task.officer.language,
  opens: ({ task }) => task(officeName(visit)),
});

/** Only who holds a link that was mailed has codes sent or tried, and only while it leads somewhere. */
async function visitWithKey(c: HttpContext, deps: OfficerDependencies): Promise<Visit | Response> {
  const visit = await visitTask(c, deps, fieldIn(c, 'key'));
  if (visit?.key === undefined)
    return answerNotice(c, await wordsFor(c), { notice: 'unknown-task' });
  if (!visit.isMember) return answerNotice(c, visit.words, { notice: 'not-officer' });
  const { standing } = await surroundingsOf(deps, visit);
  if (standing === 'open') return visit;
  return answerNotice(c, visit.words, { notice: standing, path: taskPath(c, visit.task) });
}
