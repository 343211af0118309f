import { html } from 'hono/html';
import type { FiledParty, Owner, Parties } from '../../../shared/contracts/party.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { countryIn, shortDayIn } from '../../../shared/messages/people/index.ts';
import type { EndUserKind, PartyRole } from '../../../shared/rules/vocabulary.ts';
import { definitions, written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';

/** Everybody an order names. One who stands in several roles is shown once, with all of them. */
export const partyList = (words: Words, parties: Parties): Html => html`
<h2 id="parties">${words.people.task.parties}</h2>
<ul class="parties">${inRoles(parties).map((known) => html`<li>${one(words, known)}</li>`)}</ul>`;

interface InRoles {
  readonly party: FiledParty;
  readonly roles: readonly PartyRole[];
  readonly kind?: EndUserKind | undefined;
  readonly authorization?: string | undefined;
}

function inRoles({ purchaser, intermediateConsignees, ultimateConsignee, endUser }: Parties) {
  const { validatedEndUser: authorization, ...consignee } = ultimateConsignee;
  const { kind, ...user } = endUser;
  const all: InRoles[] = [
    { party: purchaser, roles: ['purchaser'] },
    ...intermediateConsignees.map((party) => ({
      party,
      roles: ['intermediate-consignee'] as const,
    })),
    { party: consignee, roles: ['ultimate-consignee'], authorization },
    { party: user, roles: ['end-user'], kind },
  ];
  const known = new Map<string, InRoles>();
  for (const next of all) {
    const key = JSON.stringify(Object.entries(next.party).sort());
    const roles = [...(known.get(key)?.roles ?? []), ...next.roles];
    known.set(key, { ...known.get(key), ...next, roles });
  }
  return [...known.values()];
}

function one(words: Words, { party, roles, kind, authorization }: InRoles): Html {
  const { people, language } = words;
  const { fields } = people;
  const { ultimateParent: parent, owners } = party;
  const called = roles.map((role) => people.roles[role]).join(', ');
  return html`
<p class="party">${written(party.name)}</p>
<p class="soft">${called}${kind ? ` (${people.kinds[kind]})` : ''}</p>
${definitions([
  [fields.country, countryIn(language, party.country)],
  [fields.headquarters, countryIn(language, party.headquarters)],
  [
    fields.ultimateParent,
    parent
      ? html`${written(parent.name)}, ${countryIn(language, parent.headquarters)}`
      : fields.itself,
  ],
  [fields.owners, owners && html`${owners.map((owner) => ownerLine(words, owner))}`],
  [fields.address, party.address && written(party.address)],
  [fields.formedOn, party.formedOn && shortDayIn(language, party.formedOn)],
  [fields.lei, party.lei],
  [fields.validatedEndUser, authorization && written(authorization)],
])}`;
}

const ownerLine = ({ language }: Words, { name, headquarters, sharePercent, lei }: Owner): Html =>
  html`<span>${written(name)}, ${countryIn(language, headquarters)}, ${numberIn(language, sharePercent)}%${
    lei ? `, LEI ${lei}` : ''
  }</span><br>`;
