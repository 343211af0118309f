import { html } from 'hono/html';
import type { Quota } from '../../../shared/contracts/quota.ts';
import { quickCheck } from '../../../shared/drafts/quick-check.ts';
import { inH100 } from '../../../shared/messages/amounts.ts';
import { orderHeadline } from '../../../shared/messages/headline.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { countryIn, dayIn, percentIn } from '../../../shared/messages/people/index.ts';
import { type Policy, policyInForce } from '../../../shared/rules/index.ts';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { answerPage } from '../forms/page.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { type IconName, icon } from '../look/icons.ts';
import { hatch, limitBar } from '../look/limit-bar.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { quickBox } from './quick-check.ts';
import { quickForm } from './quick-form.ts';

const EXAMPLE = { part: 'h100-sxm', quantity: 512, destination: 'VN', kind: 'university' };
/** Whose limits are shown: some of those that have one. */
const COUNTRIES = ['SA', 'AE', 'MY', 'VN'];

/** GET /: what this is, the first question, and the ways in. */
export const homePage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const words = await wordsFor(c);
    const at = deps.clock();
    const policy = policyInForce(at.toISOString());
    const { home } = words.people;
    const typed = { ...EXAMPLE, quantity: String(EXAMPLE.quantity) };
    const limits = await limitsCard(words, deps, { policy, at });
    const main = html`
<div class="split hero"><div><h1>${home.title}</h1><p class="lead">${home.lead}</p>
<section class="card" aria-labelledby="ask"><h2 id="ask">${home.ask}</h2>${quickForm(words, { typed, errors: [], policy })}</section></div>
${exampleCard(words, policy, at)}</div>
<h2>${home.waysIn}</h2>
<div class="doors">${doors(words, deps)}</div>
<div class="halves">${limits}${rulesCard(words, policy)}</div>
<p class="small"><a href="/privacy?lang=${words.language}">${home.privacy}</a>${
      deps.inboxUrl ? html` · <a href="${deps.inboxUrl}">${words.common.landing.inbox}</a>` : ''
    }</p>`;
    return answerPage(c, words, { title: home.title, main, width: 'wide', path: '/' });
  };

function exampleCard(words: Words, policy: Policy, at: Date): Html {
  const answer = quickCheck(EXAMPLE, policy, at);
  const { totalTpp } = answer.decision;
  return html`
<section class="card" aria-labelledby="example"><h2 id="example">${words.people.home.example}</h2>
<p>${orderHeadline(words, answer.request, { policy, totalTpp })}</p>${quickBox(words, answer)}</section>`;
}

function doors({ people: { home }, language }: Words, { publicUrl }: ApplicantDependencies): Html {
  const door = (
    sign: IconName,
    [title, text, go]: readonly [string, string, string?],
    more: { href?: string; code?: string; also?: Html } = {},
  ) => html`
<section class="card">${icon(sign)}<h3>${title}</h3><p class="small">${text}</p>
${more.code ? html`<p><code>${more.code}</code></p>` : ''}${
  more.href && go ? html`<p><a href="${more.href}">${go}</a></p>` : ''
}${more.also ?? ''}</section>`;
  return html`
${door('page', [home.applicants, home.applicantsText, home.applicantsGo], {
  href: `/apply?lang=${language}`,
  also: html`<p><a href="/requests?lang=${language}">${home.followGo}</a></p>
<p class="small"><a href="/apply/validated-end-user?lang=${language}">${home.veuGo}</a></p>`,
})}
${door('arrow', [home.systems, home.systemsText, home.systemsGo], {
  href: `/developers?lang=${language}`,
  code: `POST ${publicUrl}/v1/requests`,
})}
${door('people', [home.officers, home.officersText, home.officersGo], {
  href: `/officers?lang=${language}`,
})}`;
}

/** To whole percents: nobody learns from it what one order takes. */
async function limitsCard(
  words: Words,
  { quotas }: ApplicantDependencies,
  { policy, at }: { readonly policy: Policy; readonly at: Date },
): Promise<Html | ''> {
  const { home } = words.people;
  const { label } = policy.countryAllocation.period.value;
  const found = await Promise.all(
    COUNTRIES.map(
      async (code) => [code, await quotas.find(`country/${code}/${label}`, at)] as const,
    ),
  );
  const known = found.filter((row): row is [string, Quota] => row[1] !== undefined);
  const [first] = known;
  if (!first) return '';
  const { limitTpp } = first[1];
  const h100 = inH100(limitTpp, policy);
  return html`
<section class="card" aria-labelledby="limits"><h2 id="limits">${home.limits}</h2>
${hatch}<dl class="bars">${known.map(([code, quota]) => limitRow(words, code, quota))}</dl>
<p class="small soft">${home.limitsNote(numberIn(words.language, limitTpp), numberIn(words.language, h100))} <a href="/quotas?lang=${words.language}">${words.people.rulePages.quotas.more}</a></p></section>`;
}

function limitRow(words: Words, code: string, quota: Quota): Html {
  const { home } = words.people;
  const share = (tpp: number) => Math.round((tpp / Math.max(1, quota.limitTpp)) * 100) / 100;
  const told = (part: number) => percentIn(words.language, part);
  const [posted, held] = [share(quota.postedTpp), share(quota.heldTpp)];
  const left = Math.max(0, Math.round((1 - posted - held) * 100) / 100);
  return html`
<dt>${countryIn(words.language, code)}</dt><dd>${limitBar(home.bar(told(posted), told(held), told(left)), { posted, held })}
<span>${home.left(told(left))}</span></dd>`;
}

/** Whether the rules are enforced stands before their numbers. */
function rulesCard(words: Words, { id, version, enforcement }: Policy): Html {
  const { home } = words.people;
  return html`
<section class="card" aria-labelledby="rules"><h2 id="rules">${home.rules}</h2>
<p><b>${words.common.request.policyOf(id, version)}</b></p>
<ul class="small">${enforcement.history.map(
    ({ on, status }) => html`<li>${dayIn(words.language, on)}: ${home.enforcement[status]}</li>`,
  )}</ul>
<p><a href="/policies?lang=${words.language}">${home.rulesLink}</a></p></section>`;
}
