import { html } from 'hono/html';
import type { LicenseRequest } from '../../../shared/contracts/license.ts';
import { instantIn, licenseIn } from '../../../shared/messages/index.ts';
import { definitions, written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import { amount } from './amounts.ts';
import type { CaseView } from './case-view.ts';

/** What a first officer asks for of a license and why, and how the license stands. */
export function licenseAsked(view: CaseView, { by, office, at, reason }: LicenseRequest): Html {
  const { visit, file, offices, policy } = view;
  const { common, language, people } = visit.words;
  const { license: words } = people;
  const { license } = file;
  const suspendedFor = license?.stateReason;
  return html`
<section class="news" aria-labelledby="license"><h2 id="license">${words.title}</h2>
${definitions([
  [words.asks, html`<bdi>${by}</bdi>, <bdi>${offices.get(office) ?? office}</bdi>`],
  [words.at, instantIn(language, at)],
  [words.why, common.licenseReasons[reason.code]],
  [words.words, written(reason.words)],
  [words.stands, license ? licenseIn(common, license) : undefined],
  [
    common.request.licenseReason,
    suspendedFor &&
      html`${common.licenseReasons[suspendedFor.code]} ${written(suspendedFor.words)}`,
  ],
  [words.shipped, license ? amount(visit.words, license.shippedTpp, policy) : undefined],
])}</section>`;
}
