import type { Party } from '../facts.ts';
import { found } from '../found.ts';
import type { Truth } from '../kleene.ts';
import { bothReceivers, isHeadquarteredOn } from '../parties.ts';
import { ALLIED, isOn, type Places } from '../places.ts';
import type { Policy } from '../policy.ts';
import type { Rule } from '../rule.ts';
import { isClassA } from './subjects.ts';
import {
  failing,
  openDestination,
  openLocations,
  placed,
  receiversHeadquartered,
  receiversOf,
  unnamedReceiver,
} from './told-parties.ts';

const isLocated = (party: Party, places: Places): Truth => isOn(places, party.country, ALLIED);
const isHeadquartered = (party: Party, seats: Places): Truth =>
  isHeadquarteredOn(party, seats, ALLIED);

const citation = ({ countries }: Policy): string =>
  `15 CFR 740.27 (AIA); ${countries.allied.citation}`;

export const destinationAllied = {
  id: 'destination-allied',
  citation,
  needs: ['destination', 'submittedAt'],
  row: 5,
  routes: ['presumed-approval'],
  asOfGrant: true,
  appliesTo: isClassA,
  check: ({ facts, places }) => isOn(places, facts.destination, ALLIED),
  found: (context, answer) => {
    const { destination: country } = context.facts;
    if (answer === 'unknown' || country === undefined) return openDestination(context);
    return found(answer === 'met' ? 'destination-allied' : 'destination-not-allied', { country });
  },
} as const satisfies Rule;

export const receiversLocatedInAllied = {
  id: 'receivers-located-in-allied',
  citation,
  needs: ['parties.country', 'submittedAt'],
  row: 5,
  routes: ['allied'],
  asOfGrant: true,
  appliesTo: isClassA,
  check: (context) => bothReceivers(context, isLocated),
  found: (context, answer) => {
    const { consignee, endUser, places } = context;
    if (answer === 'met' && consignee?.country && endUser?.country) {
      const { country } = endUser;
      return found('receivers-located-in-allied', {
        consignee: consignee.country,
        endUser: country,
      });
    }
    const who = failing(receiversOf(context), (party) => isLocated(party, places));
    if (answer === 'not-met') return found('located-outside-allied', { parties: placed(who) });
    return unnamedReceiver(context) ?? openLocations(who, places);
  },
} as const satisfies Rule;

export const receiversHeadquarteredInAllied = {
  id: 'receivers-headquartered-in-allied',
  citation,
  needs: ['parties.headquarters', 'parties.ultimateParent', 'submittedAt'],
  row: 5,
  routes: ['allied'],
  asOfGrant: true,
  appliesTo: isClassA,
  check: (context) => bothReceivers(context, isHeadquartered, context.seats),
  found: (context, answer) => receiversHeadquartered(context, ALLIED, answer),
} as const satisfies Rule;
