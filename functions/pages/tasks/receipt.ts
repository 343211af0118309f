import { html } from 'hono/html';
import type { ReviewFile, TaskAnswer } from '../../../shared/contracts/review.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import type { PeopleMessages } from '../../../shared/messages/people/index.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/review-ports.ts';
import { answerPage } from '../people/page.ts';
import { signedIn } from '../people/signed-in.ts';
import { conditions } from './others.ts';
import { definitions, written } from './table.ts';
import { officeName, taskPath, type Visit } from './visit.ts';

/** What the officer decided: for them alone. */
export function answerReceipt(
  c: HttpContext,
  visit: Visit,
  {
    answer,
    session,
    review,
  }: { answer: TaskAnswer; session: Session; review: ReviewFile | undefined },
): Promise<Response> {
  const { words, task } = visit;
  const { people, language } = words;
  const { receipt } = people;
  const title = titleOf(people, answer, review?.planId === 'screening');
  const by = `${task.officer.name}, ${officeName(visit)}`;
  const main = html`
<div class="status ${answer.decision === 'approve' ? 'good' : 'bad'}">
<h1>${title}</h1><p>${receipt.thanks}</p></div>
${definitions([
  [people.decide.reason, written(answer.reason)],
  [receipt.by, html`<bdi>${by}</bdi>`],
  [receipt.at, instantIn(language, answer.at)],
  [receipt.from, answer.address],
  [people.task.digest, html`<code class="hash">${answer.digest}</code>`],
])}
${conditions(words, answer.conditions)}
${signedIn(c, words, session)}`;
  return answerPage(c, words, { title, main, path: taskPath(c, task) });
}

function titleOf(
  { receipt }: PeopleMessages,
  { decision }: TaskAnswer,
  isScreening: boolean,
): string {
  const [approved, refused] = isScreening
    ? [receipt.cleared, receipt.confirmed]
    : [receipt.approved, receipt.refused];
  return decision === 'approve' ? approved : refused;
}
