import { PARAGRAPHS, type Paragraph } from '../../rules/vocabulary.ts';
import type { AnyRuleId } from './messages.ts';

/** What each paragraph of supplement 10 is about. */
export const enParagraphs: Readonly<Record<Paragraph, string>> = {
  '1': 'track record of compliance',
  '2': 'military or intelligence ties',
  '3': 'foreign technology ties',
  '4': 'chip transfer',
  '5': 'intra-company transfer',
  '6': 'geographic limits',
  '7': 'training of models for others',
  '8': 'storage of model weights',
  '9': 'prohibited uses',
  '10': 'chip reporting',
  '11': 'records kept five years',
  '12': 'certification under a government-to-government arrangement',
  '13': 'foreign ownership',
  '14': 'security consistent with FedRAMP High, attested yearly by a third party',
  '15': 'cybersecurity of AI systems',
  '16': 'security in transit',
  '17': 'disposal',
  '18': 'personnel security',
  '19': 'enforcement and cooperation',
};

const PARAGRAPH_REQUIREMENTS = Object.fromEntries(
  PARAGRAPHS.map((paragraph) => [
    `supplement-10-paragraph-${paragraph}`,
    `Paragraph ${paragraph} is met and evidenced: ${enParagraphs[paragraph]}.`,
  ]),
) as Record<`supplement-10-paragraph-${Paragraph}`, string>;

/** What each rule requires. */
export const enRequirements: Readonly<Record<AnyRuleId, string>> = {
  'policy-in-effect': 'The policy is in effect on the day of submission.',
  'items-classified': 'The class of everything asked for is known for certain.',
  'items-not-controlled': 'No item is of class 3A090.a, 3A090.b or 4E091.',
  'license-not-yet-asked':
    'The request came before the compliance date, and only this policy would ask a license.',
  'aca-open':
    'License Exception ACA is open: neither the destination nor a headquarters is of concern.',
  'nac-notice-given': 'The notice that License Exception NAC asks for was given, and has run.',
  'receivers-named': 'One ultimate consignee and one end user are named.',
  'destination-not-of-concern': 'The destination is not a country of concern (D:5 or Macau).',
  'parties-located-outside-concern': 'No party is located in a country of concern.',
  'headquarters-not-of-concern': 'No party is headquartered in a country of concern.',
  'ultimate-parents-not-of-concern':
    'No party has an ultimate parent headquartered in a country of concern.',
  'owners-not-of-concern':
    'Nobody who owns half of a party or more is headquartered in a country of concern.',
  'parties-screened-clear': 'No party matches the screening list.',
  'weights-go-to-allied-headquarters':
    'The ultimate consignee and the end user, and their ultimate parents, are headquartered in allied countries.',
  'weights-stored-securely':
    'The weights are stored in a facility meeting paragraphs 14, 15 and 18.',
  'lesser-chips-outside-d1-and-d4':
    'Items of class 3A090.b at most go outside D:1, D:4 and D:5, or to an allied country.',
  'excepted-items-only': 'Every controlled item is one that is not marketed for datacenters.',
  'purchase-order-given': 'A purchase order is given.',
  'end-use-stated': 'The end use is stated.',
  'end-use-not-prohibited': 'The end use names no prohibited purpose.',
  'end-use-fits-end-user': 'The end use fits the kind of the end user.',
  'receivers-not-newly-formed':
    'Neither the ultimate consignee nor the end user was formed recently.',
  'destination-allied': 'The destination is an allied country.',
  'receivers-located-in-allied':
    'The ultimate consignee and the end user are located in allied countries.',
  'receivers-headquartered-in-allied':
    'The ultimate consignee and the end user, and their ultimate parents, are headquartered in allied countries.',
  'universal-veu-active':
    'The order names an active UVEU authorization of the ultimate consignee\u2019s ultimate parent for the destination.',
  'universal-veu-shares-known':
    'The total of the UVEU family is known, so that its geographic shares can be kept.',
  'national-veu-active':
    'The order names an active NVEU authorization of the ultimate consignee for the destination.',
  'national-veu-quarter-scheduled':
    'The NVEU schedule gives a limit for the quarter of submission.',
  'end-user-eligible-for-small-order':
    'The end user is of a kind that the small-order exception is for.',
  'small-order-certified':
    'The consignee certifies good-faith research, the limit not reached, and no prohibited end use.',
  'small-order-destination-open': 'The destination is open to small orders.',
  'no-linked-small-orders':
    'The people of this order have no small orders this year under other ultimate parents.',
  'country-allocation-open':
    'The country allocation of the destination is open on the day of submission.',
  'within-uveu-shares': 'The order stays within the geographic shares of the UVEU family.',
  'within-nveu-quarter': 'The order stays within the cumulative NVEU limit of the quarter.',
  'small-order-within-yearly-limit':
    'The order stays within the yearly small-order limit of the ultimate parent.',
  'within-country-allocation': 'The order stays within the country allocation.',
  'application-policy-in-effect': 'The policy is in effect on the day of submission.',
  'company-not-of-concern':
    'Neither the company nor its ultimate parent is headquartered in a country of concern.',
  'company-headquartered-in-allied':
    'A universal validated end user and its ultimate parent are headquartered in allied countries.',
  'locations-not-of-concern': 'No country applied for is of concern.',
  'locations-need-authorization':
    'A national authorization is asked only for countries that are not allied.',
  'allocation-asked-for-each-country':
    'An allocation is asked for each country applied for, and for no other.',
  'allocation-quarters-open': 'Every quarter asked for is in the policy and not past.',
  'allocation-cumulative':
    'The installed base asked for is cumulative: one figure a quarter, never less than before.',
  'allocation-within-national-schedule':
    'The installed base asked for stays within the cumulative NVEU limit of each quarter.',
  'allocation-within-universal-shares':
    "The placements asked for stay within the geographic shares of the family's total.",
  ...PARAGRAPH_REQUIREMENTS,
};
