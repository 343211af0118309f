import { html } from 'hono/html';
import type { LicenseRequest } from '../../../shared/contracts/license.ts';
import { matchFinding } from '../../../shared/licenses/matching.ts';
import { instantIn, licenseIn } from '../../../shared/messages/index.ts';
import type { ScreeningHit } from '../../../shared/rules/facts.ts';
import { definitions, type Row, written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import { amount } from './amounts.ts';
import type { CaseView } from './case-view.ts';
import { oneFinding } from './reasons.ts';

/** What a first officer asks for of a license and why, and how the license stands. */
export function licenseAsked(view: CaseView, { by, office, at, reason }: LicenseRequest): Html {
  const { visit, offices } = view;
  const { common, language, people } = visit.words;
  const { license: words } = people;
  return html`
<section class="news" aria-labelledby="license"><h2 id="license">${words.title}</h2>
${definitions([
  [words.asks, html`<bdi>${by}</bdi>, <bdi>${offices.get(office) ?? office}</bdi>`],
  [words.at, instantIn(language, at)],
  [words.why, common.licenseReasons[reason.code]],
  [words.words, written(reason.words)],
  ...standing(view),
])}</section>`;
}

/** What the parties of a license match of a newer screening list, and how the license stands. */
export function licenseMatched(view: CaseView, matches: readonly ScreeningHit[]): Html {
  const { visit, asked, file } = view;
  const { decision } = file;
  const viewed = decision && { file: { request: asked, decision }, isOfficer: true };
  return html`
<section class="news" aria-labelledby="license">
<h2 id="license">${visit.words.people.license.matched}</h2>
${viewed && html`<ol class="findings">${oneFinding(visit.words, matchFinding(matches), viewed)}</ol>`}
${definitions(standing(view))}</section>`;
}

function standing({ visit: { words }, file: { license }, policy }: CaseView): Row[] {
  const { common, people } = words;
  const suspendedFor = license?.stateReason;
  return [
    [people.license.stands, license ? licenseIn(common, license) : undefined],
    [
      common.request.licenseReason,
      suspendedFor &&
        html`${common.licenseReasons[suspendedFor.code]} ${written(suspendedFor.words)}`,
    ],
    [people.license.shipped, license ? amount(words, license.shippedTpp, policy) : undefined],
  ];
}
