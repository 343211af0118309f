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
import { hatch, limitBar } from '../look/limit-bar.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { CaseVisit } from './visit.ts';

type Draw = Decision['draws'][number];

/** Each limit that the case counts against, in words; of a country, where all may look, as a bar. */
export async function limitCards(
  { quotas, clock }: Pick<ApplicantDependencies, 'quotas' | 'clock'>,
  visit: CaseVisit,
): Promise<Html | ''> {
  const draws = visit.file.decision?.draws ?? [];
  if (draws.length === 0) return '';
  const isShown = ({ account, state }: Draw) => isEverybodys(account) && state !== 'released';
  const cards = draws.map(async (draw) =>
    limitCard(visit, draw, isShown(draw) ? await quotas.find(draw.account, clock()) : undefined),
  );
  return html`${draws.some(isShown) ? hatch : ''}${await Promise.all(cards)}`;
}

function limitCard({ file, words }: CaseVisit, draw: Draw, quota: Quota | undefined): Html {
  const { bar } = words.people.standing;
  const { state, account, tpp } = draw;
  const what = { held: bar.reserved, posted: bar.used, released: bar.released }[state];
  const isTold = state !== 'held' || isUndecided(file.status);
  return html`
<section class="card"><h2><bdi>${accountName(words, account, file.request)}</bdi></h2>
<p class="small">${numberIn(words.language, tpp)} TPP, ${words.common.drawStates[state]}. ${isTold ? what : ''}</p>
${quota ? barOf(words, draw, quota) : ''}</section>`;
}

const PARTS = ['posted', 'held', 'yours', 'left'] as const;
type Part = (typeof PARTS)[number];

function barOf({ people, language }: Words, draw: Draw, quota: Quota): Html {
  const { bar } = people.standing;
  const shares = sharesOf(draw, quota);
  const told = (part: Part) => percentIn(language, shares[part]);
  const label = bar.label(told('posted'), told('held'), told('yours'), told('left'));
  return html`${limitBar(label, shares)}
<ul class="keys">${PARTS.map(
    (part) => html`
<li><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="${part}" width="10" height="10" rx="2"/></svg><span>${bar[part]}</span><span>${told(part)}</span></li>`,
  )}</ul><p class="small soft">${bar.rounded}</p>`;
}

/** In whole percents: nobody learns from them what another order takes. */
function sharesOf({ tpp, state }: Draw, quota: Quota): Readonly<Record<Part, number>> {
  const share = (amount: number) =>
    Math.round((Math.max(0, amount) / Math.max(1, quota.limitTpp)) * 100) / 100;
  const posted = share(quota.postedTpp - (state === 'posted' ? tpp : 0));
  const held = share(quota.heldTpp - (state === 'held' ? tpp : 0));
  const yours = share(tpp);
  return { posted, held, yours, left: Math.max(0, share(quota.limitTpp) - posted - held - yours) };
}
