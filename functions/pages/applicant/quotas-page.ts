import { html } from 'hono/html';
import { COUNTRY_CODES } from '../../../shared/contracts/country-codes.ts';
import type { Quota } from '../../../shared/contracts/quota.ts';
import { asSeen } from '../../../shared/ledger/visible.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { countryIn, listIn, percentIn } from '../../../shared/messages/people/index.ts';
import { accountLimit, type Policy, policyInForce } from '../../../shared/rules/index.ts';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { answerPage } from '../forms/page.ts';
import { dataTable } from '../forms/table.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { hatch, limitBar } from '../look/limit-bar.ts';
import type { ApplicantDependencies } from './dependencies.ts';

/** GET /quotas: what every country has left, as roughly as anybody may know it. */
export const quotasPage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const words = await wordsFor(c);
    const now = deps.clock();
    const policy = policyInForce(now.toISOString());
    const seen = (await deps.quotas.findAll(accountsOf(policy, now), now)).map(asSeen);
    const { quotas } = words.people.rulePages;
    const main = html`
<h1>${quotas.title}</h1><p class="lead">${leadIn(words, policy)}</p>
${countriesCard(words, policy, seen)}
<div class="halves">${fullCard(words)}${smallCard(words, policy)}</div>`;
    return answerPage(c, words, {
      title: quotas.title,
      main,
      width: 'wide',
      path: '/quotas',
      entry: 'quotas',
    });
  };

/** One for each country that the policy gives a limit. */
function accountsOf(policy: Policy, now: Date): string[] {
  const { label } = policy.countryAllocation.period.value;
  return [...COUNTRY_CODES]
    .map((code) => `country/${code}/${label}`)
    .filter((account) => accountLimit(policy, account, now.toISOString()) !== undefined);
}

/** To hundreds: nobody learns from it what one order takes. */
const asH100 = (tpp: number, { classes }: Policy): number =>
  Math.round(tpp / classes.tppPerH100.value / 100) * 100;

function leadIn({ language, people }: Words, policy: Policy): string {
  const { limitTpp, period } = policy.countryAllocation;
  const h100 = numberIn(language, asH100(limitTpp.value, policy));
  const [from = '', to = ''] = period.value.label.split('-');
  return people.rulePages.quotas.lead(numberIn(language, limitTpp.value), from, to, h100);
}

const codeOf = ({ account }: Quota): string => account.split('/')[1] ?? '';
const usedOf = ({ heldTpp, postedTpp }: Quota): number => heldTpp + postedTpp;

function countriesCard(words: Words, policy: Policy, all: readonly Quota[]): Html {
  const { language, people } = words;
  const { quotas } = people.rulePages;
  const used = all
    .filter((quota) => usedOf(quota) > 0)
    .toSorted(
      (one, other) => one.availableTpp / one.limitTpp - other.availableTpp / other.limitTpp,
    );
  const names = all
    .filter((quota) => usedOf(quota) === 0)
    .map((quota) => countryIn(language, codeOf(quota)))
    .sort((one, other) => one.localeCompare(other, language));
  return html`
<section class="card"><h2 id="countries">${quotas.countries}</h2>
${
  used.length === 0
    ? ''
    : html`${hatch}${dataTable({
        labelledBy: 'countries',
        columns: [quotas.country, quotas.used, quotas.left, quotas.leftH100],
        numbers: [2, 3],
        rows: used.map((quota) => rowOf(words, policy, quota)),
      })}`
}
<details><summary>${quotas.untouched(numberIn(language, names.length))}</summary><p class="small">${listIn(language, names)}</p></details></section>`;
}

function rowOf({ language, people }: Words, policy: Policy, quota: Quota): (Html | string)[] {
  const { home, rulePages } = people;
  const { about, under } = rulePages.quotas;
  const share = (tpp: number) => Math.round((tpp / Math.max(1, quota.limitTpp)) * 100) / 100;
  const [posted, held] = [share(quota.postedTpp), share(quota.heldTpp)];
  const left = Math.max(0, share(quota.availableTpp));
  const told = (part: number) => percentIn(language, part);
  const h100 = asH100(quota.availableTpp, policy);
  return [
    countryIn(language, codeOf(quota)),
    limitBar(home.bar(told(posted), told(held), told(left)), { posted, held }),
    left < 0.01 ? under(told(0.01)) : about(told(left)),
    h100 < 100 ? under('100') : about(numberIn(language, h100)),
  ];
}

const fullCard = ({ people: { rulePages }, language }: Words): Html => html`
<section class="card"><h2>${rulePages.quotas.full}</h2><p>${rulePages.quotas.fullText}</p>
<p><a href="/policies?lang=${language}">${rulePages.quotas.rules}</a></p></section>`;

function smallCard({ people: { rulePages }, language }: Words, policy: Policy): Html {
  const { value } = policy.smallOrder.limitTppPerYear;
  const h100 = numberIn(language, Math.round(value / policy.classes.tppPerH100.value));
  return html`
<section class="card"><h2>${rulePages.quotas.small}</h2>
<p>${rulePages.quotas.smallText(numberIn(language, value), h100)}</p>
<p><a class="button" href="/?lang=${language}#ask">${rulePages.quotas.check}</a></p></section>`;
}
