/** The closed word lists of the public contract. Each is the one place its words are spelled. */

export const STATUSES = [
  'received',
  'no-license-required',
  'licensed',
  'refused',
  'under-review',
  'on-hold',
  'waitlisted',
  'withdrawn',
  'expired',
  'revoked',
  'returned',
] as const;
export type Status = (typeof STATUSES)[number];

/** What the rules alone can answer; the other statuses come from people and from time. */
export const DECIDED_STATUSES = [
  'no-license-required',
  'licensed',
  'refused',
  'under-review',
  'on-hold',
  'waitlisted',
  'returned',
] as const satisfies readonly Status[];
export type DecidedStatus = (typeof DECIDED_STATUSES)[number];

export const ROUTES = [
  'not-controlled',
  'country-of-concern',
  'screening',
  'before-compliance',
  'aca',
  'nac',
  'model-weights',
  'presumed-approval',
  'allied',
  'universal-veu',
  'national-veu',
  'small-order',
  'country-allocation',
] as const;
export type Route = (typeof ROUTES)[number];

export const ANSWERS = ['met', 'not-met', 'not-applicable', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

export const PARTY_ROLES = [
  'purchaser',
  'intermediate-consignee',
  'ultimate-consignee',
  'end-user',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const END_USER_KINDS = [
  'university',
  'medical',
  'research',
  'company',
  'government',
  'other',
] as const;
export type EndUserKind = (typeof END_USER_KINDS)[number];

/** What an item may be declared as. Of a `.z` item its figures say which of the two classes it meets. */
export const ECCNS = [
  '3A090.a',
  '3A090.b',
  '4A090.a',
  '4A090.b',
  '3A001.z',
  '4A003.z',
  '4A004.z',
  '4A005.z',
  '5A002.z',
  '5A004.z',
  '5A992.z',
  'none',
] as const;
export type Eccn = (typeof ECCNS)[number];

/** Of supplement 10 to part 748: what a validated end user attests to, one by one. */
export const PARAGRAPHS = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
] as const;
export type Paragraph = (typeof PARAGRAPHS)[number];

/** For the default of a switch over one of these lists: it is an error to compile it when reachable. */
export function assertNever(value: never): never {
  throw new Error(`Not a word of the list: ${String(value)}`);
}
