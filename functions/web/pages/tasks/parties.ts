import { html } from 'hono/html';
import type { Parties, Party } from '../../../../shared/contracts/party.ts';
import { countryIn } from '../../../../shared/messages/people/index.ts';
import type { PartyRole } from '../../../../shared/rules/vocabulary.ts';
import type { Words } from '../../people/words.ts';
import type { Html } from '../layout.ts';
import { table, written } from './table.ts';

/** Everybody an order names. One who stands in several roles is shown once, with all of them. */
export function partyTable(words: Words, parties: Parties): Html {
  const { people, language } = words;
  const { fields } = people;
  const rows = [...inRoles(parties)].map(({ party, roles }) => [
    html`${written(party.name)}<span class="soft">${roles
      .map((role) => people.roles[role])
      .join(', ')}${kindOf(words, party)}</span>`,
    countryIn(language, party.country),
    countryIn(language, party.headquarters),
    parentOf(words, party),
    marks(words, party),
  ]);
  return html`
<h2 id="parties">${people.task.parties}</h2>
${table({
  labelledBy: 'parties',
  columns: [fields.name, fields.country, fields.headquarters, fields.ultimateParent, fields.lei],
  rows,
})}`;
}

interface InRoles {
  readonly party: Party;
  readonly roles: readonly PartyRole[];
}

function inRoles({ purchaser, intermediateConsignees, ultimateConsignee, endUser }: Parties) {
  const all: [PartyRole, Party][] = [
    ['purchaser', purchaser],
    ...intermediateConsignees.map((party): [PartyRole, Party] => ['intermediate-consignee', party]),
    ['ultimate-consignee', ultimateConsignee],
    ['end-user', endUser],
  ];
  const known = new Map<string, InRoles>();
  for (const [role, party] of all) {
    const {
      kind: _kind,
      validatedEndUser: _named,
      ...same
    } = { ...party } as typeof party & {
      kind?: string;
      validatedEndUser?: string;
    };
    const key = JSON.stringify(Object.entries(same).sort());
    const before = known.get(key);
    known.set(key, {
      party: { ...before?.party, ...party },
      roles: [...(before?.roles ?? []), role],
    });
  }
  return known.values();
}

const kindOf = ({ people }: Words, party: Party): string =>
  'kind' in party ? ` (${people.kinds[party.kind as keyof typeof people.kinds]})` : '';

function parentOf({ people, language }: Words, { ultimateParent }: Party): Html | string {
  if (!ultimateParent) return people.fields.itself;
  return html`${written(ultimateParent.name)}
<span class="soft">${countryIn(language, ultimateParent.headquarters)}</span>`;
}

/** What else identifies a party, and what may be a flag. */
function marks({ people: { fields } }: Words, party: Party): Html {
  const named = 'validatedEndUser' in party ? String(party.validatedEndUser ?? '') : '';
  return html`${party.lei ?? ''}
${party.formedOn ? html`<span class="soft">${fields.formedOn} ${party.formedOn}</span>` : ''}
${named ? html`<span class="soft">${fields.validatedEndUser} <bdi>${named}</bdi></span>` : ''}`;
}
