import { html } from 'hono/html';
import type { Task } from '../../../shared/contracts/review.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import { verdictIn } from '../../../shared/messages/verdict.ts';
import { written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';
import { conditions } from './others.ts';

/** The refusal that is appealed: why, and who gave it. It stands first of all. */
export function refusedBefore(view: CaseView): Html | '' {
  const { before, visit, file } = view;
  if (!file.appeal) return '';
  const { earlier } = visit.words.people.desk;
  const said = before?.tasks.filter(({ answer }) => answer) ?? [];
  return html`
<section class="card bad-edge" aria-labelledby="before"><h2 id="before">${earlier.title}</h2>
${
  said.length === 0 ? html`<p>${earlier.byRules}</p>` : said.map((task) => spoken(view, task))
}</section>`;
}

/** What the stages before this one said: it is that which is confirmed, or not. */
export function saidBefore(view: CaseView): Html | '' {
  const { review, visit } = view;
  const earlier = review.tasks.filter(({ stage, answer }) => answer && stage !== visit.task.stage);
  if (earlier.length === 0) return '';
  return html`
<section class="card" aria-labelledby="said"><h2 id="said">${visit.words.people.desk.earlier.firstSaid}</h2>
${earlier.map((task) => spoken(view, task))}</section>`;
}

function spoken({ visit: { words }, review, before, offices }: CaseView, task: Task): Html {
  const { answer, officer, office, round } = task;
  if (!answer) return html``;
  const planId = round === review.round ? review.planId : (before?.planId ?? review.planId);
  const who = words.people.desk.earlier.said(officer.name, offices.get(office) ?? office);
  return html`
<article class="exchange"><p class="answer ${answer.decision}">${verdictIn(words, { planId }, answer)}</p>
<blockquote>${written(answer.reason)}</blockquote>
${conditions(words, answer.conditions)}
<p class="soft small"><bdi>${who}</bdi> · ${instantIn(words.language, answer.at)}</p></article>`;
}
