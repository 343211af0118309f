import { html } from 'hono/html';
import { type Filing, isApplication } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { itemName, itemTpp } from '../../../shared/messages/amounts.ts';
import { instantIn, licenseIn, numberIn } from '../../../shared/messages/index.ts';
import { countryIn, listIn } from '../../../shared/messages/people/index.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { definitions, type Row, written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import type { CaseVisit } from './visit.ts';

type Order = Extract<Filing, { parties: unknown }>;
type ChipOrder = Extract<Filing, { destination: unknown; items: unknown }>;
type Party = Order['parties']['ultimateConsignee'];

/** What was asked, beside the answer. Whoever holds the link sees no more than what it is about. */
export function yourRequest({ file, review, words }: CaseVisit): Html {
  const { request, policy, submittedAt } = file;
  const answers = review?.information.flatMap(({ answer }) => answer?.files ?? []) ?? [];
  const all = [...(file.documents ?? []), ...answers, ...(file.appeal?.files ?? [])];
  const documents = numberIn(words.language, all.length);
  const { people, common, language } = words;
  const carried = policyCarried(policy);
  return html`
<section class="card" aria-labelledby="your-request"><h2 id="your-request">${people.case.request}</h2>
<div class="tall">${definitions([
    ...('items' in request && !isApplication(request) ? itemRows(words, request, carried) : []),
    ...(isApplication(request) ? applicationRows(words, request) : orderRows(words, request)),
    [
      people.standing.documents,
      all.length > 0 ? people.standing.documentsOf(documents) : undefined,
    ],
    [people.case.sent, instantIn(language, submittedAt)],
    [people.case.rules, common.request.policyOf(policy.id, policy.version)],
    ...licenseRows(words, file),
  ])}</div></section>`;
}

function itemRows(words: Words, { items }: ChipOrder, policy: Policy | undefined): Row[] {
  const { people, language } = words;
  return [
    [
      people.case.items,
      html`<ul class="plain">${items.map((item) => {
        const tpp = itemTpp(item, policy);
        return html`
<li>${written(people.case.item(itemName(item, policy), numberIn(language, item.quantity)))}${
          tpp === undefined
            ? ''
            : html` <span class="soft">${people.case.of(numberIn(language, tpp * item.quantity))}</span>`
        }</li>`;
      })}</ul>`,
    ],
  ];
}

function orderRows({ people, language }: Words, { destination, parties, endUse }: Order): Row[] {
  const { purchaser, ultimateConsignee, endUser } = parties;
  const named = (party: Party, before: Party) =>
    party.name === before.name ? people.case.same : written(party.name);
  return [
    [people.fields.destination, countryIn(language, destination)],
    [people.roles.purchaser, written(purchaser.name)],
    [people.roles['ultimate-consignee'], named(ultimateConsignee, purchaser)],
    [people.roles['end-user'], endUserIn(people, endUser, ultimateConsignee)],
    [people.fields.endUse, endUse && written(endUse)],
  ];
}

function endUserIn(
  { case: said, kinds }: Words['people'],
  endUser: Order['parties']['endUser'],
  before: Party,
): Html | string {
  const kind = endUser.kind && kinds[endUser.kind];
  if (endUser.name === before.name) return kind ? said.sameOf(kind) : said.same;
  return written(kind ? said.kindOf(endUser.name, kind) : endUser.name);
}

function applicationRows(
  { people, language }: Words,
  { company, countries }: Extract<Filing, { company: unknown }>,
): Row[] {
  const places = countries.map((code) => countryIn(language, code));
  return [
    [people.fields.company, written(company.name)],
    [people.fields.headquarters, countryIn(language, company.headquarters)],
    [people.fields.countries, listIn(language, places)],
  ];
}

function licenseRows({ common }: Words, { license }: CaseFile): Row[] {
  if (!license) return [];
  const { stateReason } = license;
  return [
    [common.request.license, licenseIn(common, license)],
    [
      common.request.licenseReason,
      stateReason && html`${common.licenseReasons[stateReason.code]} ${written(stateReason.words)}`,
    ],
  ];
}
