import { html } from 'hono/html';
import type { ReviewFile } from '../../../shared/contracts/review.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { dueWords } from '../forms/due.ts';
import { answerPage } from '../forms/page.ts';
import { answerCodeStep, type CodeProblem, codeStep } from '../sign-in/code-step.ts';
import { askForCode, type SignInForms } from '../sign-in/sign-in-forms.ts';
import { officeName, taskPath, type Visit } from './visit.ts';

export const taskSignInForms = (c: HttpContext, { task, key }: Visit): SignInForms => ({
  email: task.officer.email,
  codePath: taskPath(c, task, 'code'),
  signInPath: taskPath(c, task, 'sign-in'),
  ...(key !== undefined && { carries: { key } }),
});

const queryOf = ({ key }: Visit, more: Readonly<Record<string, string>> = {}) => ({
  ...(key !== undefined && { key }),
  ...more,
});

/** For whoever holds the link: which office, by when, and how to sign in. Nothing of the case. */
export function answerLink(
  c: HttpContext,
  visit: Visit,
  { review, now }: { review: ReviewFile; now: Date },
): Promise<Response> {
  const { words, task } = visit;
  const { people } = words;
  const { dueAt } = task;
  const main = html`
<h1>${people.link.title}</h1>
<p class="lead">${people.link.asks(officeName(visit))}</p>
<dl class="glance"><div><dt>${people.due.label}</dt>
<dd>${dueWords(words, { dueAt, pausedSince: review.pausedSince, now })}</dd></div></dl>
<h2>${people.signIn.title}</h2>
${askForCode(words, taskSignInForms(c, visit))}
<p class="soft">${people.signIn.harmless}</p>`;
  const path = taskPath(c, task);
  return answerPage(c, words, {
    title: people.link.title,
    main,
    isInside: true,
    path,
    query: queryOf(visit),
  });
}

/** Where the code is entered. */
export const answerTaskCodeStep = (
  c: HttpContext,
  visit: Visit,
  problem?: CodeProblem,
): Promise<Response> =>
  answerCodeStep(c, visit.words, {
    forms: taskSignInForms(c, visit),
    path: taskPath(c, visit.task),
    query: queryOf(visit, codeStep()),
    problem,
  });

/** After a code was sent: where it is entered, without having been posted. */
export const codeStepPath = (c: HttpContext, visit: Visit, asked: 'sent' | 'sent-again'): string =>
  taskPath(c, visit.task, undefined, queryOf(visit, codeStep(asked)));
