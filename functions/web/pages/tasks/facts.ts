import { html } from 'hono/html';
import { percentIn } from '../../../../shared/messages/people/index.ts';
import { dueWords } from '../../people/due.ts';
import type { Html } from '../layout.ts';
import { accountName, amountIn } from './amounts.ts';
import type { CaseView, LimitView } from './case-view.ts';

/** What matters at a glance: by when, how much, and what it does to the limits. */
export function glance(view: CaseView): Html {
  const { visit, file, review, policy, limits, now } = view;
  const { words, task } = visit;
  const { dueAt } = task;
  const amount = file.decision?.totalTpp;
  return html`
<dl class="glance">
<div><dt>${words.people.due.label}</dt>
<dd>${dueWords(words, { dueAt, pausedSince: review.pausedSince, now })}</dd></div>
${
  amount
    ? html`<div><dt>${words.common.request.amount}</dt><dd>${amountIn(words, amount, policy)}</dd></div>`
    : ''
}
${limits.map((limit) => limitAtAGlance(view, limit))}
</dl>`;
}

function limitAtAGlance({ visit: { words } }: CaseView, limit: LimitView): Html {
  const { language, people } = words;
  const [before, after] = [limit.beforeTpp, limit.afterTpp].map((tpp) => share(tpp, limit));
  const sentence = [
    people.task.before(percentIn(language, before ?? 0)),
    people.task.after(percentIn(language, after ?? 0)),
  ].join(', ');
  return html`
<div><dt><bdi>${accountName(words, limit.account)}</bdi></dt>
<dd>${bar(sentence, limit)}<span>${sentence}</span>
<span class="soft">${people.task.ofLimit(
    new Intl.NumberFormat(language).format(limit.afterTpp),
    new Intl.NumberFormat(language).format(limit.limitTpp),
  )}</span></dd></div>`;
}

const share = (tpp: number, { limitTpp }: LimitView): number => (limitTpp > 0 ? tpp / limitTpp : 1);

/** A limit as a bar: what others use, then this case. */
function bar(label: string, limit: LimitView): Html {
  const width = (tpp: number) => Math.min(100, share(tpp, limit) * 100).toFixed(2);
  return html`<svg class="bar" role="img" aria-label="${label}" viewBox="0 0 100 4"
preserveAspectRatio="none"><rect class="track" width="100" height="4"/>
<rect class="this" width="${width(limit.afterTpp)}" height="4"/>
<rect class="others" width="${width(limit.beforeTpp)}" height="4"/></svg>`;
}
