import type { Context } from '../context.ts';
import type { Party } from '../facts.ts';
import type { Truth } from '../kleene.ts';
import { bothReceivers, isHeadquarteredOn } from '../parties.ts';
import { ALLIED, isOn, type Places } from '../places.ts';
import type { Policy } from '../policy.ts';
import type { Rule } from '../rule.ts';
import type { Answer } from '../vocabulary.ts';
import { failing, listed, named } from './sentences.ts';
import { isClassA } from './subjects.ts';

const isLocated = (party: Party, places: Places): Truth => isOn(places, party.country, ALLIED);
const isHeadquartered = (party: Party, places: Places): Truth =>
  isHeadquarteredOn(party, places, ALLIED);

const citation = ({ countries }: Policy): string =>
  `15 CFR 740.27 (AIA); ${countries.allied.citation}`;

export const destinationAllied = {
  id: 'destination-allied',
  requirement: 'The destination is an allied country.',
  citation,
  needs: ['destination', 'submittedAt'],
  row: 5,
  routes: ['presumed-approval'],
  appliesTo: isClassA,
  check: ({ facts, places }) => isOn(places, facts.destination, ALLIED),
  found: ({ facts }, answer) =>
    `${facts.destination ?? 'The destination'} ${answer === 'met' ? 'is' : 'is not'} on the list.`,
} as const satisfies Rule;

export const receiversLocatedInAllied = {
  id: 'receivers-located-in-allied',
  requirement: 'The ultimate consignee and the end user are located in allied countries.',
  citation,
  needs: ['parties.country', 'submittedAt'],
  row: 5,
  routes: ['allied'],
  appliesTo: isClassA,
  check: (context) => bothReceivers(context, isLocated),
  found: (context, answer) => describe(context, answer, isLocated),
} as const satisfies Rule;

export const receiversHeadquarteredInAllied = {
  id: 'receivers-headquartered-in-allied',
  requirement:
    'The ultimate consignee and the end user, and their ultimate parents, are headquartered in allied countries.',
  citation,
  needs: ['parties.headquarters', 'parties.ultimateParent', 'submittedAt'],
  row: 5,
  routes: ['allied'],
  appliesTo: isClassA,
  check: (context) => bothReceivers(context, isHeadquartered),
  found: (context, answer) => describe(context, answer, isHeadquartered),
} as const satisfies Rule;

function describe(
  { consignee, endUser, places }: Context,
  answer: Answer,
  test: (party: Party, places: Places) => Truth,
): string {
  if (answer === 'met') return 'Both are.';
  const receivers = [consignee, endUser].filter((party) => party !== undefined);
  const who = failing(receivers, (party) => test(party, places));
  return `${answer === 'unknown' ? 'Not known of' : 'Not so'}: the ${listed(who.map(named))}.`;
}
