import { html } from 'hono/html';
import type { Application } from '../../../shared/contracts/application.ts';
import type { LimitView } from '../../../shared/ledger/limits.ts';
import { accountName } from '../../../shared/messages/amounts.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { countryIn, percentIn } from '../../../shared/messages/people/index.ts';
import { dueWords } from '../forms/due.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { amount } from './amounts.ts';
import { bar } from './bar.ts';
import type { CaseView } from './case-view.ts';

const MOST_COUNTRIES = 5;

/** What matters at a glance: by when, how much, and what it does to the limits. */
export function glance(view: CaseView): Html {
  const { visit, file, asked, review, policy, limits, now } = view;
  const { words, task } = visit;
  const due = { dueAt: task.dueAt, pausedSince: review.pausedSince, now };
  const totalTpp = file.decision?.totalTpp;
  return html`
<dl class="glance">
${tile(words.people.due.label, dueWords(words, due))}
${totalTpp ? tile(words.common.request.amount, amount(words, totalTpp, policy)) : ''}
${limits.map((limit) => tile(accountName(words, limit.account, asked), limitWords(words, limit)))}
${file.appeal ? noPart(words) : ''}
${'requestedTpp' in asked ? requestedAtLast(view, asked) : ''}
</dl>`;
}

const tile = (name: string, value: Html): Html =>
  html`<div><dt><bdi>${name}</bdi></dt><dd>${value}</dd></div>`;

/** Whoever had a part in the refusal is not asked about its appeal. */
const noPart = ({ people: { desk } }: Words): Html =>
  tile(
    desk.earlier.you,
    html`${desk.earlier.noPart}<span class="soft">${desk.earlier.checked}</span>`,
  );

const share = (tpp: number, limitTpp: number): number => (limitTpp > 0 ? tpp / limitTpp : 1);

/** What others use of a limit, and what it would be with this case. */
function limitWords({ language, people }: Words, limit: LimitView): Html {
  const before = share(limit.beforeTpp, limit.limitTpp);
  const after = share(limit.afterTpp, limit.limitTpp);
  const [now, then] = [before, after].map((part) => percentIn(language, part));
  const sentence = `${people.task.before(now ?? '')}, ${people.task.after(then ?? '')}`;
  const amounts = [limit.afterTpp, limit.limitTpp].map((tpp) => numberIn(language, tpp));
  return html`${bar(sentence, { others: before, all: after })}<span>${sentence}</span>
<span class="soft">${people.task.ofLimit(amounts[0] ?? '', amounts[1] ?? '')}</span>`;
}

/** What a company would have in each country at the end of what it asks for. */
function requestedAtLast({ visit: { words }, policy }: CaseView, application: Application): Html[] {
  const { people, language } = words;
  const schedule = policy?.nationalVeu.cumulativeTppByQuarter.value;
  return application.countries.slice(0, MOST_COUNTRIES).flatMap((country) => {
    const last = application.requestedTpp
      .filter((row) => row.country === country)
      .toSorted((left, right) => (left.quarter < right.quarter ? -1 : 1))
      .at(-1);
    if (!last) return [];
    const limitTpp = application.type === 'national-veu' ? schedule?.[last.quarter] : undefined;
    const name = people.task.byQuarter(countryIn(language, country), last.quarter);
    const asked = amount(words, last.tpp, policy);
    if (limitTpp === undefined) return [tile(name, asked)];
    const all = share(last.tpp, limitTpp);
    const sentence = people.task.ofSchedule(percentIn(language, all));
    return [
      tile(
        name,
        html`${bar(sentence, { others: 0, all })}${asked}<span class="soft">${sentence}</span>`,
      ),
    ];
  });
}
