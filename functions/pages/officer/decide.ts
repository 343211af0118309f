import { DECISION_WORDS, type TaskAnswer } from '../../../shared/contracts/review.ts';
import type { Raced } from '../../../shared/reviews/case-review.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { fieldIn, textIn } from '../forms/form.ts';
import { answerNotice } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import { addressOf } from '../sign-in/address.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { answerNotDone } from './not-done.ts';
import { openCasePage, openConfirmation } from './on-demand.ts';
import { type OpenTask, openTask } from './open-task.ts';
import { conditionsIn, MOST_REASON, type TypedField, valuesIn } from './typed.ts';
import { recommendedIn } from './verbs.ts';
import { taskPath, type Visit } from './visit.ts';

/** POST /tasks/{taskId}/decision: the only thing that decides, and only in one of two words. */
export const decideTask =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const open = await openTask(c, deps);
    if (open instanceof Response) return open;
    if (fieldIn(c, 'back') !== undefined) return comeBack(c, deps, open);
    const decision = DECISION_WORDS.find((word) => word === fieldIn(c, 'decision'));
    const digest = fieldIn(c, 'digest');
    if (!decision || !digest) {
      const path = taskPath(c, open.visit.task);
      return answerNotice(c, open.visit.words, { notice: 'bad-decision', path });
    }
    const said = saidIn(c);
    if ('errors' in said) return comeBack(c, deps, open, said.errors);
    if (isToBeConfirmed(c, open, { decision, digest })) return openConfirmation(c, open, decision);
    return answerTask(c, deps, { open, said: { ...said, decision, digest } });
  };

type Said = Pick<TaskAnswer, 'reason' | 'conditions' | 'decision' | 'digest'>;

async function answerTask(
  c: HttpContext,
  deps: OfficerDependencies,
  { open: { visit }, said }: { readonly open: OpenTask; readonly said: Said },
): Promise<Response> {
  const answer: TaskAnswer = {
    ...said,
    by: visit.task.officer.email,
    at: deps.clock().toISOString(),
    address: addressOf(c),
  };
  const raced = await deps.tasks.answer(visit.task.id, answer);
  if (raced !== 'changed') return answerRaced(c, visit, raced);
  const now = await openTask(c, deps);
  return now instanceof Response ? now : comeBack(c, deps, now);
}

/** Who goes against the rules is asked once more, unless the case has changed: then it comes back. */
function isToBeConfirmed(
  c: HttpContext,
  { visit, file, review }: OpenTask,
  { decision, digest }: { readonly decision: 'approve' | 'refuse'; readonly digest: string },
): boolean {
  const isAgainst = (recommendedIn(file, review) ?? decision) !== decision;
  return isAgainst && digest === visit.task.digest && fieldIn(c, 'confirmed') !== 'yes';
}

function saidIn(c: HttpContext) {
  const reason = textIn(c, 'reason', MOST_REASON);
  const conditions = conditionsIn(c, 'conditions');
  if (reason !== undefined && conditions !== undefined) return { reason, conditions };
  const errors: TypedField[] = reason === undefined ? ['reason'] : [];
  if (conditions === undefined) errors.push('conditions');
  return { errors };
}

/** The form again, with what was typed, on the case as it is now; and whether it had been another. */
export const comeBack = (
  c: HttpContext,
  deps: OfficerDependencies,
  open: OpenTask,
  wrong: readonly TypedField[] = [],
): Promise<Response> =>
  openCasePage(c, deps, {
    ...open,
    typed: {
      values: valuesIn(c),
      isStale: fieldIn(c, 'digest') !== open.visit.task.digest,
      errors: wrong.map((field) => ({
        field,
        problem: open.visit.words.people.errors[PROBLEM_OF[field]],
      })),
    },
  });

const PROBLEM_OF = {
  reason: 'reason',
  conditions: 'conditions',
  question: 'question',
  colleague: 'colleague',
  'delegate-reason': 'reason',
  'recuse-reason': 'reason',
} as const satisfies Record<TypedField, string>;

/** One of several who try at once has done it; the others are told. */
export async function answerRaced(
  c: HttpContext,
  { task, words }: Visit,
  raced: Raced,
): Promise<Response> {
  const path = taskPath(c, task);
  if (raced === 'done') return seeOther(c, path);
  return answerNotDone(c, words, { notice: raced, path });
}
