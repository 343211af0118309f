import { html } from 'hono/html';
import type { ReviewFile, Task } from '../../../shared/contracts/review.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import { verdictIn } from '../../../shared/messages/verdict.ts';
import { written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';

/** What the other offices of this review answered, stage by stage. */
export function others(view: CaseView): Html | '' {
  const { visit, review } = view;
  // What was said in the stages before stands at the top.
  const tasks = review.tasks.filter(
    ({ id, stage, answer }) => id !== visit.task.id && !(answer && stage !== visit.task.stage),
  );
  if (tasks.length === 0) return '';
  return html`
<section class="card" aria-labelledby="others"><h2 id="others">${visit.words.people.task.others}</h2>
<ul class="others">${tasks.map((task) => one(view, task))}</ul></section>`;
}

function one({ visit: { words }, review, offices }: CaseView, task: Task): Html {
  const { people, language } = words;
  const { answer } = task;
  const stage = people.stages[task.stage] ?? task.stage;
  return html`
<li class="${answer?.decision ?? task.state}">
<p><b><bdi>${offices.get(task.office) ?? task.office}</bdi></b>
<span class="soft">${stage}</span> <span class="answer">${verdict(words, review, task)}</span></p>
${
  answer
    ? html`<p>${written(answer.reason)}</p>
${conditions(words, answer.conditions)}
<p class="soft"><bdi>${task.officer.name}</bdi>, ${instantIn(language, answer.at)}</p>`
    : ''
}</li>`;
}

function verdict(words: Words, review: ReviewFile, { state, answer }: Task): string {
  const { people } = words;
  if (answer) return verdictIn(words, review, answer);
  if (state === 'open') return people.task.pending;
  return state === 'superseded' ? people.task.superseded : people.task.missed;
}

export const conditions = ({ people }: Words, sentences: readonly string[]): Html | '' =>
  sentences.length === 0
    ? ''
    : html`<p class="soft">${people.task.conditionsSaid}</p>
<ul>${sentences.map((sentence) => html`<li>${written(sentence)}</li>`)}</ul>`;
