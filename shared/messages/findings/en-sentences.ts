import type { AskedAllocation } from '../../rules/applications/found.ts';
import type { ClassedItem, HeadquarteredParty } from '../../rules/found.ts';
import type { Tongue } from '../tongue.ts';
import { enWords } from './en-words.ts';
import { each, quoted, readIn, type Sentences, type ToldParty, TYPES } from './messages.ts';
import { several } from './several.ts';

const read = readIn(' in ');

const { CERTIFICATIONS, FIGURES, KINDS, limitOf, placeOf, quarterOf, ROLES } = enWords;

/** "the end user “Hanbit”" */
const the = ({ role, also = [], name }: ToldParty, tongue: Tongue): string =>
  `the ${and([role, ...also].map((one) => ROLES[one]))} ${quoted(name, tongue)}`;
const and = (roles: readonly string[]): string => roles.join(', ').replace(/, ([^,]*)$/, ' and $1');
const The = (party: ToldParty, tongue: Tongue): string => `T${the(party, tongue).slice(1)}`;

const ledFrom = (party: HeadquarteredParty & ToldParty, tongue: Tongue): string => {
  const { parent, country } = party;
  const who =
    parent === undefined
      ? The(party, tongue)
      : `${quoted(parent, tongue)}, ultimate parent of ${the(party, tongue)},`;
  return `${who} has its headquarters in ${tongue.country(country)}`;
};

const held = ({ type, id }: { type: keyof typeof TYPES; id: string }): string =>
  `${TYPES[type]} authorization ${id}`;

const of = (company: string | undefined, tongue: Tongue): string =>
  company === undefined ? '' : ` of ${quoted(company, tongue)}`;

const asked = ({ country, quarter, tpp, limit }: AskedAllocation, tongue: Tongue): string => {
  const most = limit === undefined ? '' : ` of at most ${tongue.number(limit)}`;
  return `${tongue.country(country)} ${quarterOf(quarter)}: ${tongue.number(tpp)} TPP${most}`;
};

function classed({ item, tpp, class: eccn, missing }: ClassedItem, tongue: Tongue): string {
  const each = tpp === undefined ? '' : `, ${tongue.number(tpp)} TPP each,`;
  if (missing) {
    const read = eccn === 'none' ? 'below 3A090.a and 3A090.b' : CLASS[eccn];
    const figures = tongue.list(missing.map((figure) => FIGURES[figure]));
    return `${item} is ${read} if read strictly: not given is the ${figures}.`;
  }
  return eccn === 'none'
    ? `${item}${each} is below 3A090.a and 3A090.b.`
    : `${item}${each} is ${CLASS[eccn]}.`;
}

const CLASS = {
  '3A090.a': 'of class 3A090.a',
  '3A090.b': 'of class 3A090.b',
  excepted: 'of 3A090.a performance and not marketed for datacenters',
  none: '',
} as const;

export const enSentences: Sentences = {
  'not-asked': () => 'This case raises no such question.',
  'in-effect': ({ effective, date }, { day }) =>
    `This policy took effect on ${day(effective)}; the request came on ${day(date)}.`,
  'not-yet-in-effect': ({ effective, date }, { day }) =>
    `The request came on ${day(date)}; this policy takes effect on ${day(effective)}.`,

  'classes-settled': ({ items }) =>
    items === 1
      ? 'The figures given settle the class of the item.'
      : `The figures given settle the class of all ${items} items.`,
  'classes-open': ({ items }, { list }) =>
    `The figures given leave the class open for: ${list(items)}. The strictest class was applied.`,
  'model-class-settled': ({ model }, tongue) =>
    `The figures given settle the class of ${quoted(model, tongue)}.`,
  'model-figures-missing': ({ model }, tongue) =>
    `The training operations of ${quoted(model, tongue)}, or whether its weights are published, are not given.`,
  'model-not-described': () => 'The request describes no model.',
  'no-items': () => 'The request lists no items.',
  'items-classed': ({ items }, tongue) => each(items, (item) => classed(item, tongue)),
  'model-published': ({ model }, tongue) =>
    `The weights of ${quoted(model, tongue)} are published.`,
  'model-below': ({ model, operations, limit }, tongue) =>
    `${quoted(model, tongue)} was trained with ${tongue.number(operations)} operations, fewer than ${tongue.number(limit)}.`,
  'model-controlled': ({ model, operations }, tongue) =>
    `The closed weights of ${quoted(model, tongue)}, trained with ${tongue.number(operations)} operations, are of class 4E091.`,
  'only-excepted-items': () =>
    'No controlled item is marketed for datacenters; License Exceptions NAC and ACA are open where no country of concern is involved.',

  'before-compliance': ({ compliance, date }, { day }) =>
    `The request came on ${day(date)}; for what only this policy controls, a license is asked from ${day(compliance)} on.`,
  'aca-open': () =>
    'License Exception ACA covers the items: neither the destination nor any headquarters is of concern.',
  'aca-closed': () =>
    'License Exception ACA is closed to D:5 and Macau, and to whoever is headquartered there.',
  'aca-not-known': () =>
    'Whether License Exception ACA is open depends on places that are not settled.',
  'nac-notice-not-stated': ({ days }) =>
    `License Exception NAC is open after ${several(days, 'day\u2019s', 'days\u2019')} notice to BIS; no notice is stated.`,
  'nac-notice-run': ({ on, days }, { day }) =>
    `BIS was given notice on ${day(on)}, ${several(days, 'day')} or more before the request.`,
  'nac-notice-running': ({ on, until }, { day }) =>
    `BIS was given notice on ${day(on)}; License Exception NAC is open from ${day(until)} on.`,

  'receivers-named': ({ consignee, endUser }, tongue) =>
    `The ultimate consignee is ${quoted(consignee, tongue)}, the end user ${quoted(endUser, tongue)}.`,
  'receiver-not-named': ({ role }) => `The ${ROLES[role]} is not named.`,
  'receivers-too-many': ({ role, parties }) =>
    `${parties} parties are named as ${ROLES[role]}; one is needed.`,

  'destination-not-stated': () => 'The request states no destination.',
  'destination-outside-concern': ({ country, date }, tongue) =>
    `${tongue.country(country)} is not a country of concern on ${tongue.day(date)}.`,
  'destination-of-concern': ({ country, whole, date }, tongue) => {
    const part = whole === undefined ? '' : `, part of ${tongue.country(whole)},`;
    return `${tongue.country(country)}${part} is a country of concern on ${tongue.day(date)}.`;
  },
  'destination-allied': ({ country }, tongue) => `${tongue.country(country)} is an allied country.`,
  'destination-not-allied': ({ country }, tongue) =>
    `${tongue.country(country)} is not on the list of allied countries.`,
  'destination-outside-groups': ({ country }, tongue) =>
    `${tongue.country(country)} is outside D:1, D:4 and D:5.`,
  'destination-in-groups': ({ country, groups }, tongue) =>
    `${tongue.country(country)} is in ${tongue.list(groups)}.`,
  'destination-named': ({ country }, tongue) =>
    `The entry of the control list names ${tongue.country(country)} itself.`,
  'destination-unsettled': ({ country }, tongue) =>
    `What ${tongue.country(country)} counts as is for a person to say: the lists leave it open.`,
  'destination-open-to-small-orders': ({ country }, tongue) =>
    `${tongue.country(country)} is open to small orders.`,
  'destination-closed-to-small-orders': ({ country }, tongue) =>
    `${tongue.country(country)} is closed to small orders.`,

  'located-outside-concern': ({ parties, countries }, { list, country }) =>
    `${parties === 1 ? 'The party named is' : `All ${parties} parties are`} located outside the countries of concern: ${list(countries.map(country))}.`,
  'located-of-concern': ({ parties }, tongue) =>
    each(
      parties,
      (party) =>
        `${The(party, tongue)} is located in ${tongue.country(party.country)}, a country of concern.`,
    ),
  'located-unsettled': ({ parties }, tongue) =>
    each(
      parties,
      (party) =>
        `${The(party, tongue)} is located in ${tongue.country(party.country)}; what that counts as is for a person to say.`,
    ),
  'headquarters-unsettled': ({ parties }, tongue) =>
    each(
      parties,
      (party) => `${ledFrom(party, tongue)}; what that counts as is for a person to say.`,
    ),
  'country-not-stated': ({ parties }, tongue) =>
    each(parties, (party) => `The country of ${the(party, tongue)} is not stated.`),
  'headquarters-outside-concern': ({ parties, countries }, { list, country }) =>
    `${parties === 1 ? 'The party named has its' : `All ${parties} parties have their`} headquarters outside the countries of concern: ${list(countries.map(country))}.`,
  'headquarters-of-concern': ({ parties }, tongue) =>
    each(
      parties,
      (party) =>
        `${The(party, tongue)} has its headquarters in ${tongue.country(party.country)}, a country of concern.`,
    ),
  'headquarters-not-stated': ({ parties }, tongue) =>
    each(parties, (party) => `The headquarters of ${the(party, tongue)} is not stated.`),
  'parents-outside-concern': ({ parties, countries }, { list, country }) =>
    `${parties === 1 ? 'The ultimate parent of the party named has its' : `The ultimate parents of all ${parties} parties have their`} headquarters outside the countries of concern: ${list(countries.map(country))}.`,
  'parents-of-concern': ({ parties }, tongue) =>
    each(parties, (party) => `${ledFrom(party, tongue)}, a country of concern.`),
  'parent-not-stated': ({ parties }, tongue) =>
    each(
      parties,
      (party) =>
        `The ultimate parent of ${the(party, tongue)}, or its headquarters, is not stated.`,
    ),

  'owners-outside-concern': ({ countries }, { list, country }) =>
    `Every owner of half or more has its headquarters outside the countries of concern: ${list(countries.map(country))}.`,
  'owners-of-concern': ({ parties }, tongue) =>
    each(
      parties,
      (party) =>
        `${quoted(party.parent ?? '', tongue)}, which owns half or more of ${the(party, tongue)}, has its headquarters in ${tongue.country(party.country)}; a person looks at it.`,
    ),
  'receivers-located-in-allied': ({ consignee, endUser }, { country }) =>
    `The consignee is in ${country(consignee)}, the end user in ${country(endUser)}: both allied.`,
  'located-outside-allied': ({ parties }, tongue) =>
    each(
      parties,
      (party) =>
        `${The(party, tongue)} is located in ${tongue.country(party.country)}, which is not allied.`,
    ),
  'receivers-headquartered-in-allied': ({ countries }, { list, country }) =>
    `The consignee, the end user and their ultimate parents have their headquarters in allied countries: ${list(countries.map(country))}.`,
  'headquartered-outside-allied': ({ parties }, tongue) =>
    each(parties, (party) => `${ledFrom(party, tongue)}, which is not allied.`),
  'receiver-headquarters-not-stated': ({ parties }, tongue) =>
    each(
      parties,
      (party) =>
        `The headquarters of ${the(party, tongue)} or of its ultimate parent is not stated.`,
    ),

  'nobody-listed': ({ parties }) =>
    `${parties === 1 ? 'The party named was' : `${parties === undefined ? 'The' : `All ${parties}`} parties were`} compared with the screening list; no name matches.`,
  listed: ({ matches }, tongue) =>
    each(
      matches,
      ({ party, entry, list, score }) =>
        `${quoted(party, tongue)} matches ${quoted(entry, tongue)} on ${list} (score ${score} of 100).`,
    ),
  'not-screened': () => 'The parties have not been screened yet.',
  'screening-failed': ({ reason }) => `Screening could not run: ${reason}.`,

  'storage-secured': () => 'The applicant states that the facility meets paragraphs 14, 15 and 18.',
  'storage-not-secured': () => 'The applicant states that the facility does not meet them.',
  'storage-not-stated': () => 'The applicant has not said whether the facility meets them.',

  'purchase-order': ({ number }, tongue) => `Purchase order ${quoted(number, tongue)} is given.`,
  'purchase-order-empty': () => 'The purchase order is left empty.',
  'end-use': ({ text }, tongue) => `The end use reads ${quoted(text, tongue)}.`,
  'end-use-not-stated': ({ text }, tongue) =>
    text === undefined
      ? 'The end use is empty.'
      : `The end use is a placeholder (${quoted(text, tongue)}).`,
  'no-prohibited-words': () =>
    'The end use has none of the words that point to a prohibited purpose.',
  'prohibited-word': (words, tongue) => `The end use contains ${read(words, tongue)}.`,
  'passed-on-to-concern': ({ country, ...words }, tongue) =>
    `The end use speaks of passing on to ${tongue.country(country)}, a country of concern: ${read(words, tongue)}.`,
  'no-unusual-words': ({ kind }) =>
    kind === undefined
      ? 'The end use has nothing that the end user would not do.'
      : `The end use has nothing that ${KINDS[kind]} would not do.`,
  'unusual-word': ({ kind, ...words }, tongue) =>
    `The end use contains ${read(words, tongue)}, unusual for ${KINDS[kind]}.`,
  'unusual-word-for-unknown-kind': (words, tongue) =>
    `The end use contains ${read(words, tongue)}, and the kind of the end user is not stated.`,
  'formed-long-ago': ({ days }) =>
    `Neither receiver was formed in the last ${several(days, 'day')}.`,
  'formed-on': ({ parties }, tongue) =>
    each(parties, (party) => {
      const when =
        party.days < 0 ? 'after the request' : `${several(party.days, 'day')} before the request`;
      return `${The(party, tongue)} was formed on ${tongue.day(party.on)}, ${when}.`;
    }),
  'formation-not-stated': ({ parties }, tongue) =>
    each(parties, (party) => `The day on which ${the(party, tongue)} was formed is not stated.`),

  'authorization-not-found': ({ id }) =>
    id === undefined
      ? 'The authorization could not be looked up.'
      : `Authorization ${id} could not be looked up.`,
  'authorization-covers': ({ company, country, lastDay, ...what }, tongue) =>
    `${held(what)}${of(company, tongue)} covers ${tongue.country(country)} and is valid through ${tongue.day(lastDay)}.`,
  'authorization-begins': ({ from, ...what }, { day }) => `${held(what)} begins on ${day(from)}.`,
  'authorization-ended': ({ lastDay, ...what }, { day }) =>
    `${held(what)} ended on ${day(lastDay)}.`,
  'authorization-revoked': ({ on, ...what }, { day }) => `${held(what)} was revoked on ${day(on)}.`,
  'authorization-elsewhere': ({ country, ...what }, tongue) =>
    `${held(what)} does not list ${tongue.country(country)}.`,
  'authorization-of-another': ({ company, receiver, ...what }, tongue) => {
    const role = what.type === 'national-veu' ? 'ultimate consignee' : 'ultimate parent';
    const holder = company === undefined ? 'another company' : quoted(company, tongue);
    const is = receiver === undefined ? '' : `; the ${role} is ${quoted(receiver, tongue)}`;
    return `${held(what)} belongs to ${holder}${is}.`;
  },
  'authorization-outside-allied': ({ headquarters, ...what }, tongue) =>
    `The holder of ${held(what)} has its headquarters in ${tongue.country(headquarters)}, which is not allied.`,
  'family-total': ({ total }, { number }) =>
    total === undefined
      ? 'A total is registered for the family.'
      : `The family\u2019s total is ${number(total)} TPP.`,
  'family-total-unknown': () => 'No total is registered for the family.',
  'quarter-limit': ({ quarter, limit }, { number }) =>
    `The cumulative limit for ${quarterOf(quarter)} is ${number(limit)} TPP.`,
  'quarter-without-limit': ({ quarter }) => `The schedule has no limit for ${quarterOf(quarter)}.`,

  'kind-eligible': ({ kind }) => `The end user is ${KINDS[kind]}; small orders are open to it.`,
  'kind-not-eligible': ({ kind, kinds }, { list }) =>
    `The end user is ${KINDS[kind]}; small orders are for: ${list(kinds.map((one) => KINDS[one]))}.`,
  'kind-not-stated': () => 'The kind of the end user is not stated.',
  certified: () =>
    'The consignee certified all three: good-faith research, limit not reached, no prohibited end use.',
  'not-certified': ({ certifications }, { list }) =>
    `The consignee does not certify: ${list(certifications.map((name) => CERTIFICATIONS[name]))}.`,
  'certifications-open': ({ certifications }, { list }) =>
    `Left open by the consignee: ${list(certifications.map((name) => CERTIFICATIONS[name]))}.`,
  'no-linked-orders': ({ year }) =>
    `No linked small orders of ${year} pass the yearly limit with this one.`,
  'linked-orders': ({ year, parents }, tongue) => {
    const told = tongue.isOfficer && parents.length > 0;
    const names = told ? ` (${tongue.list(parents.map((name) => quoted(name, tongue)))})` : '';
    return `In ${year} small orders for the same recipient were placed under another ultimate parent${names}; with this order they pass the yearly limit.`;
  },
  'links-not-known': () => 'Earlier small orders could not be looked up.',

  'allocations-open': ({ date, from, lastDay }, { day }) =>
    `The request came on ${day(date)}, within the allocation period ${day(from)} to ${day(lastDay)}.`,
  'allocations-closed': ({ date, from, lastDay }, { day }) =>
    `The request came on ${day(date)}; allocations run from ${day(from)} to ${day(lastDay)}.`,
  'takes-room': ({ limit, tpp, limitTpp }, tongue) => {
    const whole = limitTpp === undefined ? '' : ` of ${tongue.number(limitTpp)} TPP`;
    return `The order takes ${tongue.number(tpp)} TPP${whole}: ${limitOf(limit, tongue)}.`;
  },
  'lacks-room': ({ limit, tpp, limitTpp, leftTpp, othersWait }, tongue) => {
    const { number } = tongue;
    const whole = limitTpp === undefined ? '' : ` of ${number(limitTpp)} TPP`;
    const left =
      leftTpp === undefined ? `too little${whole} is left` : `${number(leftTpp)}${whole} are left`;
    const order = othersWait ? ', and requests that have waited longer go first' : '';
    return `The order asks ${number(tpp)} TPP of ${limitOf(limit, tongue)}; ${left}${order}.`;
  },

  'company-outside-concern': (stated, tongue) =>
    `${headquartersOf(stated, tongue)}: outside the countries of concern.`,
  'company-of-concern': ({ ofConcern, ...stated }, tongue) =>
    `${headquartersOf(stated, tongue)}; of concern: ${tongue.list(ofConcern.map(tongue.country))}.`,
  'company-allied': (stated, tongue) => `${headquartersOf(stated, tongue)}: allied.`,
  'company-not-allied': ({ outside, ...stated }, tongue) =>
    `${headquartersOf(stated, tongue)}; not allied: ${tongue.list(outside.map(tongue.country))}.`,
  'company-headquarters-not-stated': ({ company }, tongue) =>
    `The headquarters of ${quoted(company, tongue)} or of its ultimate parent is not stated.`,
  'countries-outside-concern': ({ countries }, { list, country }) =>
    `The countries applied for are outside the countries of concern: ${list(countries.map(country))}.`,
  'countries-of-concern': ({ countries }, { list, country }) =>
    `Applied for and of concern: ${list(countries.map(country))}.`,
  'countries-capped': ({ countries }, { list, country }) =>
    `The countries applied for have a limit: ${list(countries.map(country))}.`,
  'countries-allied': ({ countries }, { list, country }) =>
    `Applied for and allied: ${list(countries.map(country))}.`,
  'countries-unsettled': ({ countries }, { list, country }) =>
    `What these count as is for a person to say: ${list(countries.map(country))}.`,
  'countries-not-stated': () => 'No country is applied for.',
  'allocations-asked': ({ countries }, { list, country }) =>
    `An allocation is asked for each of: ${list(countries.map(country))}.`,
  'allocations-astray': ({ without, besides }, { list, country }) =>
    [
      without.length > 0 && `No allocation is asked for: ${list(without.map(country))}.`,
      besides.length > 0 &&
        `An allocation is asked for a country not applied for: ${list(besides.map(country))}.`,
    ]
      .filter(Boolean)
      .join(' '),
  'quarters-open': ({ quarters }, { list }) =>
    `The quarters asked for are open: ${list(quarters.map(quarterOf))}.`,
  'quarters-closed': ({ asked: some }, tongue) =>
    `Past, or not in the policy: ${some.map((one) => asked(one, tongue)).join('; ')}.`,
  'base-grows': ({ countries }, { list, country }) =>
    `The installed base asked for never falls: ${list(countries.map(country))}.`,
  'base-falls': ({ countries }, { list, country }) =>
    `The installed base asked for falls, or is asked twice for a quarter: ${list(countries.map(country))}.`,
  'within-schedule': ({ allocations }) =>
    allocations === 1
      ? 'The allocation asked for is within the limit of its quarter.'
      : `All ${allocations} allocations asked for are within the limit of their quarter.`,
  'past-schedule': ({ asked: some }, tongue) =>
    `Past the limit: ${some.map((one) => asked(one, tongue)).join('; ')}.`,
  'within-shares': ({ total }, { number }) =>
    `What is asked for stays within the shares of ${number(total)} TPP.`,
  'past-shares': ({ total, places }, tongue) =>
    `Past its share of ${tongue.number(total)} TPP: ${tongue.list(places.map((place) => placeOf(place, tongue)))}.`,
  'allocations-not-stated': () => 'No allocation is asked for.',
  attested: ({ evidence }, tongue) =>
    `The company states that it meets the paragraph; its evidence: ${quoted(evidence, tongue)}.`,
  'not-attested': () => 'The company states that it does not meet the paragraph.',
  'evidence-not-named': () =>
    'The company states that it meets the paragraph, and names no evidence.',
  'attestation-missing': () => 'The paragraph is left unanswered.',

  'destination-to-be-stated': () => 'Naming the destination would settle where the items go.',
  'places-to-be-stated': () =>
    'Stating where every party and its ultimate parent is would settle this.',
  'places-to-be-settled': () =>
    'If an officer settles what the place counts as, the request goes on.',
  'another-forwarder': () =>
    'With an intermediate consignee that is not of a country of concern, the request can be filed again.',
  'nac-notice-to-run': ({ days }) =>
    `Stating the day of a notice to BIS at least ${several(days, 'day')} ago would let the request go on.`,
  'figures-to-be-stated': ({ items }, { list }) =>
    each(
      items,
      ({ item, missing }) =>
        `Stating the ${list(missing.map((figure) => FIGURES[figure]))} of ${item} would settle its class.`,
    ),
  'model-figures-to-be-stated': () =>
    'Stating the training operations and whether the weights are published would settle the class.',
  'notification-open': () =>
    'License Exception NAC (15 CFR 740.8): a notification to BIS before export, not objected to, may allow items that are not marketed for datacenters.',
  'no-longer-of-concern': ({ country, from }, tongue) =>
    `${tongue.country(country)} is no longer of concern from ${tongue.day(from)} on.`,
  'screening-to-run': () => 'Once screening has run and finds nothing, the request goes on.',
  'match-to-be-cleared': () =>
    'If an officer finds that the match is somebody else, the request goes on.',
  'end-use-to-be-cleared': () =>
    'If an officer finds that the end use is not a prohibited one, the red flag is lifted.',
  'end-use-to-be-explained': () =>
    'If an officer finds that the end use is the end user\u2019s own, the red flag is lifted.',
  'company-to-be-vouched-for': () =>
    'If an officer is satisfied who stands behind the new company, the red flag is lifted.',
  'links-to-be-explained': () =>
    'If an officer finds that the linked orders are not one buyer under several names, the red flag is lifted.',
  'small-orders-are-for': ({ kinds }, { list }) =>
    kinds.length === 0
      ? 'Small orders need an end user of a stated kind.'
      : `Small orders are for an end user that is one of: ${list(kinds.map((kind) => KINDS[kind]))}.`,
  'policy-to-take-effect': ({ effective }, { day }) =>
    `The policy takes effect on ${day(effective)}: it can be submitted again from then on.`,
  'company-barred': () => 'A company that answers to a country of concern cannot be validated.',
  'national-authorization-open': () =>
    'A national validated end user authorization can be applied for, for each country.',
  'open-quarters-to-be-asked': () =>
    'Ask for the present quarter or later ones, within the period of the policy.',
  'base-to-be-cumulative': () =>
    'State the cumulative installed base at the end of each quarter, once.',
  'shares-to-be-kept': () =>
    'Ask for less outside allied countries, or state the family\u2019s total correctly.',
  'room-to-become-free': ({ limit, tpp }, tongue) =>
    `${tongue.number(tpp)} TPP more becoming free in ${limitOf(limit, tongue)} would let the order go on.`,
  'limit-too-small': ({ limit, limitTpp }, tongue) =>
    `The order is larger than the whole of ${limitOf(limit, tongue)}: ${tongue.number(limitTpp)} TPP.`,
  'others-go-first': ({ limit }, tongue) =>
    `Requests that have waited longer for ${limitOf(limit, tongue)} go first.`,
};

const headquartersOf = (
  stated: { company: string; headquarters: string; parent: string },
  tongue: Tongue,
): string =>
  `${quoted(stated.company, tongue)} has its headquarters in ${tongue.country(stated.headquarters)}, its ultimate parent in ${tongue.country(stated.parent)}`;
