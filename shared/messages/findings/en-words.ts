import type { Figure, Limit, SharePlace } from '../../rules/found.ts';
import type { EndUserKind, PartyRole } from '../../rules/vocabulary.ts';
import type { Tongue } from '../tongue.ts';
import { quoted } from './messages.ts';
import { certificationsEn } from './outcomes-en.ts';

/** The small words of the English sentences. */

const ROLES: Readonly<Record<PartyRole, string>> = {
  purchaser: 'purchaser',
  'intermediate-consignee': 'intermediate consignee',
  'ultimate-consignee': 'ultimate consignee',
  'end-user': 'end user',
};

const KINDS: Readonly<Record<EndUserKind, string>> = {
  university: 'a university',
  medical: 'a medical institution',
  research: 'a research organization',
  company: 'a company',
  government: 'a government body',
  other: 'an organization of another kind',
};

const FIGURES: Readonly<Record<Figure, string>> = {
  tppPerUnit: 'TPP of one unit',
  performanceDensity: 'performance density',
  marketedForDatacenters: 'whether it is marketed for datacenters',
  quantity: 'quantity',
};

function placeOf(place: SharePlace, { country }: Tongue): string {
  if (place === 'non-allied') return 'all countries that are not allied';
  return place === 'non-us' ? 'all countries outside the United States' : country(place);
}

/** "the allocation of Vietnam for 2025-2027" */
function limitOf(limit: Limit, tongue: Tongue): string {
  switch (limit.of) {
    case 'country':
      return `the allocation of ${tongue.country(limit.country)} for ${limit.period.replace('-', '\u2013')}`;
    case 'national-veu':
      return `the NVEU limit for ${quarterOf(limit.quarter)}`;
    case 'small-order':
      return limit.parent === undefined
        ? `the ${limit.year} small-order limit of the ultimate parent`
        : `the ${limit.year} small-order limit of ${quoted(limit.parent, tongue)}`;
    case 'universal-veu':
      return `the share for ${placeOf(limit.place, tongue)}`;
  }
}

/** `2026-Q1` as "Q1 2026". */
const quarterOf = (quarter: string): string => quarter.split('-').reverse().join(' ');

export const enWords = {
  ROLES,
  KINDS,
  FIGURES,
  CERTIFICATIONS: certificationsEn,
  placeOf,
  limitOf,
  quarterOf,
};
