import { DECISION_WORDS, type TaskAnswer } from '../../../shared/contracts/review.ts';
import type { Raced } from '../../../shared/reviews/case-review.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { fieldIn, textIn, typedIn } from '../forms/form.ts';
import { answerNotice } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import { addressOf } from '../sign-in/address.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { openCasePage } from './on-demand.ts';
import { type OpenTask, openTask } from './open-task.ts';
import { conditionsIn, MOST_REASON } from './typed.ts';
import { taskPath, type Visit } from './visit.ts';

/** POST /tasks/{taskId}/decision: the only thing that decides, and only in one of two words. */
export const decideTask =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const open = await openTask(c, deps);
    if (open instanceof Response) return open;
    const { visit } = open;
    const decision = DECISION_WORDS.find((word) => word === fieldIn(c, 'decision'));
    const digest = fieldIn(c, 'digest');
    if (!decision || !digest) {
      return answerNotice(c, visit.words, {
        notice: 'bad-decision',
        path: taskPath(c, visit.task),
      });
    }
    const said = saidIn(c);
    if ('errors' in said) return comeBack(c, deps, open, said.errors);
    const answer: TaskAnswer = {
      ...said,
      decision,
      digest,
      by: visit.task.officer.email,
      at: deps.clock().toISOString(),
      address: addressOf(c),
    };
    const raced = await deps.tasks.answer(visit.task.id, answer);
    if (raced !== 'changed') return answerRaced(c, visit, raced);
    const now = await openTask(c, deps);
    return now instanceof Response ? now : comeBack(c, deps, now);
  };

type Wrong = 'reason' | 'conditions';

function saidIn(c: HttpContext) {
  const reason = textIn(c, 'reason', MOST_REASON);
  const conditions = conditionsIn(c, 'conditions');
  if (reason !== undefined && conditions !== undefined) return { reason, conditions };
  const errors: Wrong[] = reason === undefined ? ['reason'] : [];
  if (conditions === undefined) errors.push('conditions');
  return { errors };
}

/** The form again, with what was typed, on the case as it is now; and whether it had been another. */
const comeBack = (
  c: HttpContext,
  deps: OfficerDependencies,
  open: OpenTask,
  wrong: readonly Wrong[] = [],
): Promise<Response> =>
  openCasePage(c, deps, {
    ...open,
    typed: {
      reason: typedIn(c, 'reason'),
      conditions: typedIn(c, 'conditions'),
      isStale: fieldIn(c, 'digest') !== open.visit.task.digest,
      errors: wrong.map((field) => ({
        field,
        problem: open.visit.words.people.errors[field],
      })),
    },
  });

/** One of several who try at once has done it; the others are told. */
export async function answerRaced(
  c: HttpContext,
  { task, words }: Visit,
  raced: Raced,
): Promise<Response> {
  const path = taskPath(c, task);
  return raced === 'done' ? seeOther(c, path) : answerNotice(c, words, { notice: raced, path });
}
