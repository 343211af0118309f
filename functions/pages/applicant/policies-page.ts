import { html } from 'hono/html';
import { powerOfTen } from '../../../shared/messages/findings/power-of-ten.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { percentIn, shortDayIn } from '../../../shared/messages/people/index.ts';
import { inForceFrom, type Policy, policies, policyInForce } from '../../../shared/rules/index.ts';
import type { Cited } from '../../../shared/rules/policy.ts';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { answerPage } from '../forms/page.ts';
import { dataTable } from '../forms/table.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { icon } from '../look/icons.ts';
import type { ApplicantDependencies } from './dependencies.ts';

/** GET /policies: whether the rule holds today, and then every number of it with its clause. */
export const policiesPage =
  ({ clock }: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const words = await wordsFor(c);
    const shown = policyInForce(clock().toISOString());
    const { policy } = words.people.rulePages;
    const main = html`
<p class="eyebrow">${words.common.request.policyOf(shown.id, shown.version)}</p>
<h1>${policy.title(shown.title)}</h1>
${statusCard(words, shown)}
<section class="card"><header><h2 id="numbers">${policy.numbers}</h2>
<p class="small soft"><span class="tag act">${policy.choice}</span> ${policy.choiceMeans}</p></header>
${dataTable({
  labelledBy: 'numbers',
  stacks: true,
  columns: [policy.what, policy.value, policy.clause, policy.since],
  numbers: [1],
  rows: numbersOf(words, shown).map((row) => rowOf(words, shown, row)),
})}</section>
<div class="halves">${words.language === 'en' ? choicesCard(words, shown) : ''}${versionsCard(words, shown)}</div>`;
    return answerPage(c, words, {
      title: policy.title(shown.title),
      main,
      width: 'wide',
      path: '/policies',
      entry: 'policies',
    });
  };

const day = ({ language }: Words, text: string): string => shortDayIn(language, text);

/** Before any number: what became of the rule's enforcement, each with where that is said. */
function statusCard(words: Words, { enforcement }: Policy): Html {
  const { home, rulePages } = words.people;
  return html`
<section class="card" aria-labelledby="holds"><h2 id="holds">${rulePages.policy.holds}</h2>
<p class="turn wait">${icon('flag')}<b>${rulePages.policy.applied}</b></p>
<dl>${enforcement.history.map(
    ({ on, status, citation }) => html`
<dt>${day(words, on)}</dt><dd>${home.enforcement[status]} <cite lang="en">${citation}</cite></dd>`,
  )}</dl></section>`;
}

type Numbered = readonly [what: string, value: string, cited: Omit<Cited<unknown>, 'value'>];

/** Every number that decides something; tables by country, part and quarter stand in the JSON. */
function numbersOf(words: Words, policy: Policy): Numbered[] {
  const { language } = words;
  const { rows, days, years } = words.people.rulePages.policy;
  const number = (value: number) => numberIn(language, value);
  const tpp = (value: number) => `${number(value)} TPP`;
  const percent = (value: number) => percentIn(language, value / 100);
  const inDays = (value: number) => days(number(value));
  const inYears = (value: number) => years(number(value));
  const { countryAllocation: country, universalVeu: shares, screening, redFlags } = policy;
  const of = <T>(what: string, cited: Cited<T> | undefined, told: (value: T) => string) =>
    cited ? [[what, told(cited.value), cited] as const] : [];
  const text = (value: string) => day(words, value);
  const flagged = policy.reviewPlans['red-flag'];
  return [
    ...of(rows.effective, policy.effectiveFrom, text),
    ...of(rows.compliance, policy.complianceFrom, text),
    ...of(rows.country(country.period.value.label), country.limitTpp, tpp),
    ...of(rows.assured, country.assuredRaisePercent, percent),
    ...of(rows.small, policy.smallOrder.limitTppPerYear, tpp),
    ...of(rows.h100, policy.classes.tppPerH100, tpp),
    ...of(rows.operations, policy.classes.modelOperationsFrom, powerOfTen),
    ...of(rows.oneCountry, shares.oneCountryPercent, percent),
    ...of(rows.outsideAllied, shares.outsideAlliedPercent, percent),
    ...of(rows.outsideUs, shares.outsideUnitedStatesPercent, percent),
    ...of(rows.nac, policy.exceptions?.nacNoticeDays, inDays),
    ...of(rows.owners, policy.owners, ({ sharePercent }) => percent(sharePercent)),
    [rows.newlyFormed, inDays(redFlags.newlyFormed.windowDays), redFlags.newlyFormed],
    ...of(rows.threshold, screening, ({ threshold }) => number(threshold)),
    ...of(rows.listAge, screening, ({ maxAgeDays }) => inDays(maxAgeDays)),
    ...of(rows.clearance, policy.clearanceValidityDays, inDays),
    ...of(rows.hold, policy.holdDays, inDays),
    ...of(rows.license, policy.licenseValidityYears, inYears),
    ...of(rows.otherLicense, policy.otherLicenseValidityYears, inYears),
    ...of(rows.veu, policy.veuValidityYears, inYears),
    ...of(rows.appeal, policy.appealWithinDays, inDays),
    [rows.review, inDays(flagged.totalDays), { citation: flagged.citation, choice: true }],
  ];
}

const rowOf = (
  words: Words,
  policy: Policy,
  [what, value, { citation, choice }]: Numbered,
): (Html | string)[] => [
  what,
  html`<b>${value}</b>`,
  html`<cite lang="en">${citation}</cite>`,
  choice
    ? html`<span class="tag act">${words.people.rulePages.policy.choice}</span>`
    : day(words, policy.effectiveFrom.value),
];

/** As the pack has them, for those who read its language. */
const choicesCard = (words: Words, { choices }: Policy): Html => html`
<section class="card"><h2>${words.people.rulePages.policy.choices}</h2>
<ul class="small" lang="en">${choices.map(({ value, citation }) => html`<li>${value} <cite>${citation}</cite></li>`)}</ul></section>`;

function versionsCard(words: Words, { id }: Policy): Html {
  const { policy } = words.people.rulePages;
  return html`
<section class="card"><h2>${policy.versions}</h2>
<ul class="small">${policies
    .toReversed()
    .map(
      (one) =>
        html`<li>${policy.inForceFrom(String(one.version), day(words, inForceFrom(one)))}</li>`,
    )}</ul>
<p><a href="/v1/policies/${id}">${policy.json}</a> · <a href="/quotas?lang=${words.language}">${words.people.rulePages.quotas.title}</a></p></section>`;
}
