import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ReviewFile, TaskAnswer } from '../../../shared/contracts/review.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { instantIn, standingIn } from '../../../shared/messages/index.ts';
import { listIn } from '../../../shared/messages/people/index.ts';
import { questionIn } from '../../../shared/messages/question.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { dueWords } from '../forms/due.ts';
import { officeNames } from '../forms/office-names.ts';
import { answerPage } from '../forms/page.ts';
import { pathHere } from '../forms/paths.ts';
import { definitions, written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { conditions } from './others.ts';
import { officersTasks } from './own-tasks.ts';
import { eyesOf, verbsOf } from './verbs.ts';
import { officeName, SIGN_OUT_PATH, taskPath, type Visit } from './visit.ts';

interface Answered {
  readonly visit: Visit;
  readonly answer: TaskAnswer;
  readonly session: Session;
  readonly file: CaseFile | undefined;
  readonly review: ReviewFile | undefined;
}

/** What the officer decided, about what, and what comes of it: for them alone. */
export async function answerReceipt(
  c: HttpContext,
  deps: OfficerDependencies,
  answered: Answered,
): Promise<Response> {
  const { visit, answer, session, file, review } = answered;
  const { words, task } = visit;
  const { people, common, language } = words;
  const { receipt, fields } = people;
  const policy = file && policyCarried(file.policy);
  const eyes = review && eyesOf({ policy, review, stage: task.stage });
  const verbs = verbsOf(people, review, eyes);
  const title = answer.decision === 'approve' ? verbs.approved : verbs.refused;
  const by = `${task.officer.name}, ${officeName(visit)}`;
  const [next, waiting] = await Promise.all([
    nextOf(deps, answered),
    waitingFor(c, deps, answered),
  ]);
  const main = html`
<div class="status ${answer.decision === 'approve' ? 'good' : 'bad'}">
<h1>${title}</h1><p class="question">${askedOf(answered)}</p></div>
${waiting}
${definitions([
  [people.decide.reason, written(answer.reason)],
  [receipt.by, html`<bdi>${by}</bdi>`],
  [receipt.at, instantIn(language, answer.at)],
  [receipt.from, answer.address],
  [fields.reference, file && written(file.request.reference)],
  [people.task.digest, html`<code class="hash">${answer.digest}</code>`],
])}
${conditions(words, answer.conditions)}
<h2>${common.sections.next}</h2><p>${receipt.thanks}</p>${next && html`<p>${next}</p>`}
${signedIn(c, words, { session, signOutPath: SIGN_OUT_PATH })}`;
  return answerPage(c, words, { title, main, isInside: true, path: taskPath(c, task) });
}

/** What the officer may do next, the most urgent first. */
async function waitingFor(
  c: HttpContext,
  deps: OfficerDependencies,
  { visit: { task, words }, session }: Answered,
): Promise<Html> {
  const { next } = words.people.desk;
  const [first] = (await officersTasks(deps, session.email)).filter(
    (one) => one.task.id !== task.id,
  );
  if (!first) return html`<p class="soft">${next.none}</p>`;
  const { request: asked, policy } = first.file;
  const question = questionIn(words, {
    asked,
    policy: policyCarried(policy),
    review: first.review,
  });
  return html`
<section class="card" aria-labelledby="next"><h2 id="next">${next.title}</h2>
<p><bdi>${question}</bdi></p><p class="soft small">${dueWords(words, {
    dueAt: first.task.dueAt,
    pausedSince: first.review.pausedSince,
    now: deps.clock(),
  })}</p>
<p><a class="button primary" href="${taskPath(c, first.task)}">${next.title}</a>
<a href="${pathHere(c, ['officers'])}">${next.all}</a></p></section>`;
}

/** The question as it was asked; nothing, where the case has been amended since. */
function askedOf({ visit, file, review }: Answered): string | undefined {
  const isAmended =
    (file?.revision ?? 1) > 1 &&
    (file?.round !== visit.task.round || review?.outcome === 'superseded');
  if (!file || !review || isAmended) return undefined;
  const { request: asked, policy } = file;
  return questionIn(visit.words, { asked, policy: policyCarried(policy), review });
}

async function nextOf(
  deps: OfficerDependencies,
  { visit, file, review }: Answered,
): Promise<string | undefined> {
  const { people, common, language } = visit.words;
  if (!file || !review) return undefined;
  if (review.state !== 'open') {
    return people.receipt.ended(standingIn(common, file).label);
  }
  const open = review.tasks.filter(({ state }) => state === 'open').map(({ office }) => office);
  if (open.length === 0) return people.receipt.goesOn;
  const names = await officeNames(deps, open, language);
  return people.receipt.waitsFor(listIn(language, [...names.values()]));
}
