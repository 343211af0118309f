import { html } from 'hono/html';
import type { Raced } from '../../../shared/reviews/case-review.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { fieldIn, textIn } from '../forms/form.ts';
import { answerPage } from '../forms/page.ts';
import { answerRaced, comeBack } from './decide.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { answerNotDone } from './not-done.ts';
import { type OpenTask, openTask } from './open-task.ts';
import { MOST_REASON } from './typed.ts';
import { taskPath } from './visit.ts';

/** POST /tasks/{taskId}/ask: a question to the applicant; the clock stands still. */
export const askApplicant =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const open = await openTask(c, deps);
    if (open instanceof Response) return open;
    const question = textIn(c, 'question', MOST_REASON);
    if (question === undefined) return comeBack(c, deps, open, ['question']);
    const { task } = open.visit;
    const raced = await deps.information.ask(task.id, {
      question,
      office: task.office,
      by: task.officer.email,
      askedAt: deps.clock().toISOString(),
    });
    return answerRaced(c, open.visit, raced);
  };

/** POST /tasks/{taskId}/delegate: a colleague decides, in their own name. */
export const handTaskOn =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const open = await openTask(c, deps);
    if (open instanceof Response) return open;
    const reason = textIn(c, 'delegate-reason', MOST_REASON);
    const email = fieldIn(c, 'colleague');
    if (reason === undefined || !email) {
      return comeBack(c, deps, open, [
        ...(email ? [] : (['colleague'] as const)),
        ...(reason === undefined ? (['delegate-reason'] as const) : []),
      ]);
    }
    return handedOn(c, open, {
      what: 'handedOver',
      handOn: () => deps.tasks.handOver(open.visit.task.id, { email }, wishOf(open, reason)),
    });
  };

/** POST /tasks/{taskId}/recuse: the officer must not decide this; the next one is asked. */
export const recuseFromTask =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const open = await openTask(c, deps);
    if (open instanceof Response) return open;
    const reason = textIn(c, 'recuse-reason', MOST_REASON);
    if (reason === undefined) return comeBack(c, deps, open, ['recuse-reason']);
    return handedOn(c, open, {
      what: 'recused',
      handOn: () => deps.tasks.recuse(open.visit.task.id, wishOf(open, reason)),
    });
  };

const wishOf = ({ session }: OpenTask, reason: string) => ({ by: session.email, reason });

interface HandingOn {
  readonly what: 'handedOver' | 'recused';
  readonly handOn: () => Promise<Raced>;
}

/** The page that the officer came from is no longer theirs: they are told here. */
async function handedOn(
  c: HttpContext,
  { visit }: OpenTask,
  { what, handOn }: HandingOn,
): Promise<Response> {
  const path = taskPath(c, visit.task);
  const raced = await handOn().catch((error: Error) => {
    if (error.name === 'InvalidInputError') return 'not-eligible' as const;
    throw error;
  });
  const { words } = visit;
  if (raced !== 'done') return answerNotDone(c, words, { notice: raced, path });
  const title = words.people.receipt[what];
  const main = html`<h1>${title}</h1><p class="lead">${words.people.receipt.thanks}</p>`;
  return answerPage(c, words, { title, main, isInside: true, path: '/' });
}
