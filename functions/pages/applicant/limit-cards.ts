import { html } from 'hono/html';
import { isUndecided } from '../../../shared/cases/lifecycle.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import type { Quota } from '../../../shared/contracts/quota.ts';
import { isEverybodys } from '../../../shared/ledger/account.ts';
import { accountName } from '../../../shared/messages/amounts.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { percentIn } from '../../../shared/messages/people/index.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { hatch, type LimitShares, limitBar } from '../look/limit-bar.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { CaseVisit } from './visit.ts';

type Draw = Decision['draws'][number];
type Decided = Pick<CaseVisit, 'file' | 'words'>;

/** Each limit that the case counts against: in words, as a bar, and what it leaves. */
export async function limitCards(
  { quotas, clock }: Pick<ApplicantDependencies, 'quotas' | 'clock'>,
  visit: CaseVisit,
): Promise<Html | ''> {
  const draws = visit.file.decision?.draws ?? [];
  if (draws.length === 0) return '';
  const cards = draws.map(async (draw) =>
    limitCard(visit, draw, await quotas.find(draw.account, clock())),
  );
  return html`${hatch}${await Promise.all(cards)}`;
}

function limitCard({ file, words }: Decided, draw: Draw, quota: Quota | undefined): Html {
  const { bar } = words.people.standing;
  const { state, account, tpp } = draw;
  const what = state === 'released' ? bar.released : state === 'held' ? bar.reserved : bar.used;
  const known = state === 'released' ? undefined : quota;
  return html`
<section class="card"><h2><bdi>${accountName(words, account, file.request)}</bdi></h2>
<p class="small">${numberIn(words.language, tpp)} TPP, ${words.common.drawStates[state]}.
${state !== 'held' || isUndecided(file.status) ? what : ''}</p>
${known ? barOf(words, draw, known) : ''}</section>`;
}

/** What others have of a country's limit is told in whole percents, and exactly of one's own. */
function barOf(words: Words, { account, tpp, state }: Draw, quota: Quota): Html {
  const { bar } = words.people.standing;
  const { limitTpp } = quota;
  const isRounded = isEverybodys(account);
  const own = (of: Draw['state']) => (state === of ? tpp : 0);
  const exact = {
    posted: Math.max(0, quota.postedTpp - own('posted')),
    held: Math.max(0, quota.heldTpp - own('held')),
    yours: tpp,
  };
  const shares = sharesOf(exact, limitTpp, isRounded);
  const left = isRounded
    ? Math.max(0, 1 - shares.posted - shares.held - shares.yours)
    : quota.availableTpp / Math.max(1, limitTpp);
  const told = (share: number, amount: number) =>
    isRounded ? percentIn(words.language, share) : numberIn(words.language, amount);
  const values = [
    ['posted', told(shares.posted, exact.posted)],
    ['held', told(shares.held, exact.held)],
    ['yours', told(shares.yours, exact.yours)],
    ['left', told(left, quota.availableTpp)],
  ] as const;
  const [posted, held, yours, rest] = values.map(([, value]) => value) as [
    string,
    string,
    string,
    string,
  ];
  return html`${limitBar(bar.label(posted, held, yours, rest), shares)}
<ul class="keys">${values.map(
    ([name, value]) => html`
<li><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="${name}" width="10" height="10" rx="2"/></svg><span>${bar[name]}</span><span>${value}</span></li>`,
  )}</ul>${isRounded ? html`<p class="small soft">${bar.rounded}</p>` : ''}`;
}

function sharesOf(
  { posted, held, yours }: Required<LimitShares>,
  limitTpp: number,
  isRounded: boolean,
): Required<LimitShares> {
  const share = (tpp: number) => {
    const exact = tpp / Math.max(1, limitTpp);
    return isRounded ? Math.round(exact * 100) / 100 : exact;
  };
  return { posted: share(posted), held: share(held), yours: share(yours) };
}
