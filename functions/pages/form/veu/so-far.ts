import { html } from 'hono/html';
import { sectionOfRule } from '../../../../shared/drafts/applications/rule-sections.ts';
import {
  type ApplicationSoFar,
  applicationSoFar,
} from '../../../../shared/drafts/applications/so-far.ts';
import { tellFinding, tellOutlook } from '../../../../shared/messages/findings/index.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { soFarWordsIn } from '../../../../shared/messages/so-far/index.ts';
import { tellerFor } from '../../../../shared/messages/words.ts';
import type { Finding } from '../../../../shared/rules/determination.ts';
import { citationOf } from '../../../../shared/rules/index.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { pins } from '../../look/pins.ts';
import type { Aside } from '../draft/frame.ts';
import type { VeuVisit } from './visit.ts';

/** Where a section of the form is. */
type PathOf = (section: string) => string;

/** What the rules would say of the application as it stands; each fact leads to where it is answered. */
export function soFar(visit: VeuVisit, pathOf: PathOf): Aside {
  const { veu, words, draft, evidence, policy, now } = visit;
  const said = soFarWordsIn(words.language);
  const asking = { policy, at: now.toISOString() };
  const answer = applicationSoFar(draft.fields, evidence.names, asking);
  const { tone, sign, word, meaning } = toneOf(visit, answer);
  const { met, notMet, unknown } = answer;
  const count = (list: readonly unknown[]) => numberIn(words.language, list.length);
  const left = unknown.length === 0 ? said.noneLeft : said.left(unknown.length);
  const title = visit.checked.isReady ? said.titleIfSent : said.title;
  const panel = html`
<details class="live ${tone}"><summary><span><span class="tiny"><b>${title}</b> · ${said.notSent}</span>
<strong>${icon(sign)}${word}</strong><b class="left">${left}</b></span></summary>
<div><section class="meaning"><p>${meaning}</p></section>
<section>${pins(
    [...met, ...notMet, ...unknown].map((finding) => finding.answer),
    said.pins(count(met), count(notMet), count(unknown)),
  )}
<ul class="keys"><li><span>${said.counts.met}</span><span>${count(met)}</span></li>
<li><span>${said.counts['not-met']}</span><span>${count(notMet)}</span></li>
<li><span>${said.counts.unknown}</span><span>${count(unknown)}</span></li></ul></section>
<section class="left"><p class="turn ${unknown.length === 0 ? 'good' : 'wait'}">${icon(unknown.length === 0 ? 'tick' : 'question')}<b>${left}</b></p></section>
${against(visit, notMet, pathOf)}
${changes(visit, answer)}
<section class="small soft"><p><b>${said.onlyServer}</b></p><p>${veu.check.notScreened}</p></section></div></details>`;
  return { label: said.title, panel: { html: panel } };
}

function toneOf({ veu: { check } }: VeuVisit, { path, notMet }: ApplicationSoFar) {
  if (path.status === 'under-review') {
    return { tone: 'good', sign: 'tick', word: check.wouldGo, meaning: check.wouldGoText } as const;
  }
  return notMet.length > 0
    ? ({
        tone: 'bad',
        sign: 'cross',
        word: check.wouldReturn,
        meaning: check.wouldReturnText,
      } as const)
    : ({ tone: 'wait', sign: 'clock', word: check.notYet, meaning: check.notYetText } as const);
}

function against(visit: VeuVisit, findings: readonly Finding[], pathOf: PathOf): Html | '' {
  if (findings.length === 0) return '';
  const { veu, words, policy } = visit;
  const teller = tellerFor(words);
  return html`
<section><h2>${veu.check.against}</h2><ul class="marked">${findings.map((finding) => {
    const { text } = tellFinding(teller, finding).because;
    const section = sectionOfRule(finding.rule);
    return html`
<li class="bad">${icon('cross')}<p class="small">${section ? html`<a href="${pathOf(section)}">${text}</a>` : text}</p>
<p class="clause" lang="en">${citationOf(finding.rule, policy)}</p></li>`;
  })}</ul></section>`;
}

/** What would let it go to review: nothing where only answers are missing. */
function changes({ veu, words }: VeuVisit, { notMet, wouldChange }: ApplicationSoFar): Html | '' {
  if (notMet.length === 0 || wouldChange.length === 0) return '';
  const teller = tellerFor(words);
  return html`
<section><h2>${veu.check.changes}</h2><ul>${wouldChange.map((one) => {
    const { text, language } = tellOutlook(teller, one);
    return html`<li class="small" lang="${language}">${text}</li>`;
  })}</ul></section>`;
}
