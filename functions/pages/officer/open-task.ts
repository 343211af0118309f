import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ReviewFile } from '../../../shared/contracts/review.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { hasCsrfToken } from '../forms/csrf.ts';
import { answerNotice } from '../forms/page.ts';
import { wordsFor } from '../forms/words.ts';
import { afterwards } from './afterwards.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { answerNotDone } from './not-done.ts';
import { type TaskStanding, taskStandingOf } from './standing.ts';
import { taskPath, type Visit, visitTask } from './visit.ts';

/** An open task in the hands of the officer it is bound to. */
export interface OpenTask {
  readonly visit: Visit;
  readonly session: Session;
  readonly file: CaseFile;
  readonly review: ReviewFile;
}

/** A task's case and review as they stand, and where the task stands in them. */
export async function surroundingsOf(
  deps: OfficerDependencies,
  { task }: Visit,
): Promise<{ file?: CaseFile; review?: ReviewFile; standing: TaskStanding }> {
  const [file, review] = await Promise.all([
    deps.cases.find(task.caseId),
    deps.reviews.find(task.caseId, task.round),
  ]);
  const standing = file ? taskStandingOf(task, review, deps.clock()) : 'superseded';
  return { ...(file && { file }), ...(review && { review }), standing };
}

/**
 * Lets a posted form act only for the officer the task is bound to, in the session the form was
 * made for, on a task that is open. Everything else is told politely and does nothing.
 */
export async function openTask(
  c: HttpContext,
  deps: OfficerDependencies,
): Promise<OpenTask | Response> {
  const visit = await visitTask(c, deps, undefined);
  if (!visit?.session) {
    return answerNotDone(c, await wordsFor(c), { notice: 'session-ended', path: '/' });
  }
  const { words, session, task } = visit;
  const path = taskPath(c, task);
  if (!visit.isMember) return answerNotice(c, words, { notice: 'not-officer' });
  if (!hasCsrfToken(c, session)) {
    return answerNotDone(c, words, { notice: 'session-ended', path });
  }
  const { file, review, standing } = await surroundingsOf(deps, visit);
  if (file && review && standing === 'open') return { visit, session, file, review };
  // Somebody acted between the page and the form.
  const notice = standing === 'open' || standing === 'decided' ? 'already' : standing;
  const more = await afterwards(c, deps, { visit, file });
  return answerNotice(c, words, { notice, path, more });
}
