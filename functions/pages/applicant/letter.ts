import { html, raw } from 'hono/html';
import { decisiveFindings } from '../../../shared/cases/decisive.ts';
import { isUndecided } from '../../../shared/cases/lifecycle.ts';
import { isApplication } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { accountName, itemName, itemTpp } from '../../../shared/messages/amounts.ts';
import { reasonCodeOf } from '../../../shared/messages/findings/reason-codes.ts';
import { tellTermOf } from '../../../shared/messages/findings/tell.ts';
import { headlineOf } from '../../../shared/messages/headline.ts';
import { numberIn, standingIn } from '../../../shared/messages/index.ts';
import { countryIn, listIn, placedDayIn } from '../../../shared/messages/people/index.ts';
import { shownIn } from '../../../shared/messages/shown.ts';
import { TONES } from '../../../shared/messages/tones.ts';
import { tellerFor, wordsIn } from '../../../shared/messages/words.ts';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { answerPage } from '../forms/page.ts';
import { written } from '../forms/table.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import { ICON } from '../icon.ts';
import type { Html } from '../layout.ts';
import { icon } from '../look/icons.ts';
import { answerProblem } from '../problem-page.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { statusPath } from './visit.ts';

type Decided = CaseFile & { readonly decision: Decision };

/** Whether there is a decision that a letter can say; one that has ended says how it stands now. */
export const hasLetter = (file: CaseFile): file is Decided =>
  file.decision !== null && !isUndecided(file.status);

/** GET /status/{publicReference}/letter: the decision as one sheet, in English and in Korean. */
export const letterPage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const file = await deps.cases.findByPublicReference(c.req.param('publicReference') ?? '');
    if (!file || !hasLetter(file)) return answerProblem(c, 'not-found');
    c.set('caseId', file.id);
    const words = await wordsFor(c, file.request.contact.language);
    const { letter } = words.people;
    const [en, ko] = await Promise.all([wordsIn('en'), wordsIn('ko')]);
    return answerPage(c, words, {
      title: letter.pageTitle(file.request.reference),
      main: html`
<h1 class="no-print">${letter.pageTitle(file.request.reference)}</h1>
<p class="no-print">${letter.howTo} <a href="${statusPath(c, file)}">${letter.back}</a></p>
${sheet(file, { en, ko })}`,
      path: statusPath(c, file, 'letter'),
      width: 'wide',
    });
  };

interface Both {
  readonly en: Words;
  readonly ko: Words;
}

/** English first, and Korean under it where it says something else. */
function both({ en, ko }: Both, told: (words: Words) => string): Html {
  const [english, korean] = [told(en), told(ko)];
  return html`<span lang="en">${english}</span>${
    korean === english ? '' : html`<span class="ko" lang="ko">${korean}</span>`
  }`;
}

function sheet(file: Decided, words: Both): Html {
  const { license, request, status, decision } = file;
  const number = license?.id ?? request.reference;
  const day = (instant: string) => (told: Words) => placedDayIn(told.language, instant);
  return html`
<article class="sheet">
<header class="sheet-top"><span class="brand">${raw(ICON)}Chipgate</span><span class="told-twice">${both(words, ({ people }) => people.letter.what)}</span></header>
<div class="sheet-title"><div>
<p class="told-twice inline">${both(words, ({ people }) => people.letter[license ? 'license' : 'decision'])}</p>
<h2><bdi>${number}</bdi></h2>
<p class="${TONES[status]} verdict">${icon(status === 'refused' || status === 'revoked' ? 'cross' : 'tick')}<span class="told-twice inline">${both(words, ({ common }) => standingIn(common, file).label)}</span></p></div>
<dl>${dated(words, 'decided', day(decision.decidedAt))}
${license ? dated(words, 'validUntil', day(license.expiresAt)) : ''}
<dt class="told-twice inline">${both(words, ({ people }) => people.letter.request)}</dt><dd><bdi>${request.reference}</bdi></dd></dl></div>
<dl class="sheet-rows">${rowsOf(file, words)}${termsOf(file, words)}</dl>
<p class="told-twice basis">${both(words, (told) => basisIn(told, file))}</p>
<footer class="sheet-foot"><div class="room" aria-hidden="true"></div>
<p class="told-twice">${both(words, ({ people }) => people.letter.counts)}</p></footer>
</article>`;
}

const dated = (
  words: Both,
  name: 'decided' | 'validUntil',
  told: (words: Words) => string,
): Html => html`
<dt class="told-twice inline">${both(words, ({ people }) => people.letter[name])}</dt><dd class="told-twice">${both(words, told)}</dd>`;

const row = (words: Both, name: (words: Words) => string, value: Html): Html => html`
<dt class="told-twice">${both(words, name)}</dt><dd>${value}</dd>`;

function rowsOf(file: Decided, words: Both): Html {
  const { request } = file;
  if (isApplication(request)) {
    const { company, countries } = request;
    return html`
${row(words, ({ people }) => people.fields.company, written(company.name))}
${row(
  words,
  ({ people }) => people.fields.countries,
  html`<p class="told-twice">${both(words, ({ language }) =>
    listIn(
      language,
      countries.map((code) => countryIn(language, code)),
    ),
  )}</p>`,
)}`;
  }
  const { parties, destination, endUse } = request;
  const place = (country: string) => (told: Words) => countryIn(told.language, country);
  const party = (name: string, country: string) =>
    html`<b>${written(name)}</b><p class="told-twice inline">${both(words, place(country))}</p>`;
  const { purchaser, ultimateConsignee, endUser } = parties;
  return html`
${row(words, ({ people }) => people.letter.holder, party(purchaser.name, purchaser.country))}
${row(words, ({ people }) => people.letter.goods, goods(file, words))}
${row(words, ({ people }) => people.fields.destination, html`<p class="told-twice inline">${both(words, place(destination))}</p>`)}
${row(words, ({ people }) => people.roles['ultimate-consignee'], party(ultimateConsignee.name, ultimateConsignee.country))}
${row(words, ({ people }) => people.roles['end-user'], party(endUser.name, endUser.country))}
${endUse ? row(words, ({ people }) => people.fields.endUse, written(endUse)) : ''}`;
}

function goods(file: Decided, words: Both): Html {
  const { request, policy } = file;
  if (!('items' in request)) {
    return html`<p class="told-twice">${both(words, (told) => headlineOf(told, file))}</p>`;
  }
  const carried = policyCarried(policy);
  const head = (name: (words: Words) => string, isNumber = true) =>
    html`<th scope="col" class="told-twice${isNumber ? ' number' : ''}">${both(words, name)}</th>`;
  const number = (value: number | undefined) => (value === undefined ? '' : numberIn('en', value));
  return html`
<table><thead><tr>${head(({ people }) => people.fields.item, false)}${head(({ people }) => people.fields.quantity)}
${head(({ people }) => people.fields.tppPerUnit)}<th scope="col" class="number">TPP</th></tr></thead>
<tbody>${request.items.map((item) => {
    const tpp = itemTpp(item, carried);
    return html`
<tr><th scope="row">${written(itemName(item, carried))}</th><td class="number">${number(item.quantity)}</td>
<td class="number">${number(tpp)}</td><td class="number"><b>${number(tpp && tpp * item.quantity)}</b></td></tr>`;
  })}</tbody></table>`;
}

/** Of what was granted its conditions; of what was not, why. */
function termsOf(file: Decided, words: Both): Html | '' {
  const { decision } = file;
  const isGranted = decision.status === 'licensed' || decision.status === 'no-license-required';
  const sentences = isGranted ? conditionsOf(decision, words) : reasonsOf(file, words);
  if (sentences.length === 0) return '';
  return row(
    words,
    ({ common, people }) => (isGranted ? common.sections.conditions : people.case.whyRefused),
    html`<ol>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ol>`,
  );
}

function conditionsOf({ conditions }: Decision, words: Both): Html[] {
  return conditions.map((condition) => {
    const { citation } = tellTermOf(tellerFor(words.en), condition);
    const told = (language: Words) => tellTermOf(tellerFor(language), condition).text;
    return html`<span class="told-twice">${both(words, told)}</span>${citation ? html`<span class="clause" lang="en">${citation}</span>` : ''}`;
  });
}

function reasonsOf(file: Decided, words: Both): Html[] {
  const { decision } = file;
  const against = decisiveFindings(decision).filter(({ answer }) => answer !== 'met');
  return [
    ...(decision.grounds ?? []).map((ground) => written(ground)),
    ...against.map((finding) => {
      const { citation } = shownIn(words.en, finding, { file });
      const told = (language: Words) => {
        const { said, besides } = shownIn(language, finding, { file });
        return besides === undefined ? said.text : `${said.text} ${besides}`;
      };
      return html`<span class="told-twice">${both(words, told)}</span><span class="clause" lang="en">${reasonCodeOf(finding.rule)} · ${citation}</span>`;
    }),
  ];
}

/** What it counts against, under which rules, and who decided. */
function basisIn({ people, common, ...words }: Words, { decision, request }: Decided): string {
  const { letter } = people;
  const { id, version } = decision.policy;
  const [draw] = decision.draws;
  return [
    letter.under(common.request.policyOf(id, version)),
    ...(draw && draw.state !== 'released'
      ? [letter.against(accountName({ people, ...words }, draw.account, request))]
      : []),
    decision.review ? letter.byPeople : letter.byRules,
  ].join(' ');
}
