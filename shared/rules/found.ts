import type { ApplicationSays } from './applications/found.ts';
import type { Country, ScreeningHit } from './facts.ts';
import type { EndUserKind, PartyRole } from './vocabulary.ts';

/** An ISO date. */
type Day = string;
/** Such as `2026-Q1`. */
type Quarter = string;

export interface NamedParty {
  readonly role: PartyRole;
  readonly name: string;
}
type PlacedParty = NamedParty & { readonly country: Country };
/** `parent` is named where it, and not the party itself, is headquartered in `country`. */
export type HeadquarteredParty = PlacedParty & { readonly parent?: string };

export type CertificationName =
  | 'goodFaithResearch'
  | 'smallOrderLimitNotReached'
  | 'noProhibitedEndUse';

export type Figure = 'tppPerUnit' | 'performanceDensity' | 'marketedForDatacenters' | 'quantity';

/** One line of an order as it was classified; `missing` figures were read in the strictest way. */
export interface ClassedItem {
  readonly item: string;
  readonly tpp?: number;
  readonly class: '3A090.a' | '3A090.b' | 'excepted' | 'none';
  readonly missing?: readonly Figure[];
}

/** A limit as people call it. */
export type Limit =
  | { readonly of: 'country'; readonly country: Country; readonly period: string }
  | { readonly of: 'national-veu'; readonly quarter: Quarter }
  | { readonly of: 'small-order'; readonly year: string; readonly parent?: string }
  | { readonly of: 'universal-veu'; readonly place: SharePlace };
/** A country, or all countries but some. */
export type SharePlace = 'non-allied' | 'non-us' | Country;

/** What was read in a text, and what stands around it. */
interface Words {
  readonly word: string;
  readonly quote?: string;
}

interface HeldBy {
  readonly type: 'national-veu' | 'universal-veu';
  readonly id: string;
}

/** Everything a rule can have found, with what it takes to tell it. Names are names, never keys. */
export interface Says extends ApplicationSays {
  'not-asked': Nothing;
  'in-effect': { readonly effective: Day; readonly date: Day };
  'not-yet-in-effect': { readonly effective: Day; readonly date: Day };

  'classes-settled': { readonly items: number };
  'classes-open': { readonly items: readonly string[] };
  'model-class-settled': { readonly model: string };
  'model-figures-missing': { readonly model: string };
  'model-not-described': Nothing;
  'no-items': Nothing;
  'items-classed': { readonly items: readonly ClassedItem[] };
  'model-published': { readonly model: string };
  'model-below': { readonly model: string; readonly operations: number; readonly limit: number };
  'model-controlled': { readonly model: string; readonly operations: number };
  'only-excepted-items': Nothing;
  'before-compliance': { readonly compliance: Day; readonly date: Day };
  'aca-open': Nothing;
  'aca-closed': Nothing;
  'aca-not-known': Nothing;
  'nac-notice-not-stated': { readonly days: number };
  'nac-notice-run': { readonly on: Day; readonly days: number };
  'nac-notice-running': { readonly on: Day; readonly until: Day };

  'receivers-named': { readonly consignee: string; readonly endUser: string };
  'receiver-not-named': { readonly role: PartyRole };
  'receivers-too-many': { readonly role: PartyRole; readonly parties: number };

  'destination-not-stated': Nothing;
  'destination-outside-concern': { readonly country: Country; readonly date: Day };
  'destination-of-concern': {
    readonly country: Country;
    readonly whole?: Country;
    readonly date: Day;
  };
  'destination-allied': { readonly country: Country };
  'destination-not-allied': { readonly country: Country };
  'destination-outside-groups': { readonly country: Country };
  /** By the entry itself, beside the groups. */
  'destination-named': { readonly country: Country };
  /** What the place counts as, a person says. */
  'destination-unsettled': { readonly country: Country };
  'destination-in-groups': { readonly country: Country; readonly groups: readonly string[] };
  'destination-open-to-small-orders': { readonly country: Country };
  'destination-closed-to-small-orders': { readonly country: Country };

  'located-outside-concern': AllOutside;
  'located-unsettled': { readonly parties: readonly PlacedParty[] };
  'headquarters-unsettled': { readonly parties: readonly HeadquarteredParty[] };
  'located-of-concern': { readonly parties: readonly PlacedParty[] };
  'country-not-stated': { readonly parties: readonly NamedParty[] };
  'headquarters-outside-concern': AllOutside;
  'headquarters-of-concern': { readonly parties: readonly HeadquarteredParty[] };
  'headquarters-not-stated': { readonly parties: readonly NamedParty[] };
  'parents-outside-concern': AllOutside;
  'parents-of-concern': { readonly parties: readonly HeadquarteredParty[] };
  'parent-not-stated': { readonly parties: readonly NamedParty[] };

  'owners-outside-concern': Countries;
  /** `parent` is the owner, headquartered in `country`. */
  'owners-of-concern': { readonly parties: readonly HeadquarteredParty[] };

  'receivers-located-in-allied': { readonly consignee: Country; readonly endUser: Country };
  'located-outside-allied': { readonly parties: readonly PlacedParty[] };
  'receivers-headquartered-in-allied': { readonly countries: readonly Country[] };
  'headquartered-outside-allied': { readonly parties: readonly HeadquarteredParty[] };
  'receiver-headquarters-not-stated': { readonly parties: readonly NamedParty[] };

  'nobody-listed': { readonly parties?: number };
  listed: { readonly matches: readonly ScreeningHit[] };
  'not-screened': Nothing;
  'screening-failed': { readonly reason: string };

  'storage-secured': Nothing;
  'storage-not-secured': Nothing;
  'storage-not-stated': Nothing;

  'purchase-order': { readonly number: string };
  'purchase-order-empty': Nothing;
  'end-use': { readonly text: string };
  'end-use-not-stated': { readonly text?: string };
  'no-prohibited-words': Nothing;
  'prohibited-word': Words;
  'passed-on-to-concern': Words & { readonly country: Country };
  'no-unusual-words': { readonly kind?: EndUserKind };
  'unusual-word': Words & { readonly kind: EndUserKind };
  'unusual-word-for-unknown-kind': Words;
  'formed-long-ago': { readonly days: number };
  'formed-on': { readonly parties: readonly (NamedParty & { on: Day; days: number })[] };
  'formation-not-stated': { readonly parties: readonly NamedParty[] };

  'authorization-not-found': { readonly id?: string };
  'authorization-covers': HeldBy & {
    readonly company?: string;
    readonly country: Country;
    readonly lastDay: Day;
  };
  'authorization-begins': HeldBy & { readonly from: Day };
  'authorization-ended': HeldBy & { readonly lastDay: Day };
  'authorization-revoked': HeldBy & { readonly on: Day };
  'authorization-elsewhere': HeldBy & { readonly country: Country };
  'authorization-of-another': HeldBy & { readonly company?: string; readonly receiver?: string };
  'authorization-outside-allied': HeldBy & { readonly headquarters: Country };
  'family-total': { readonly total?: number };
  'family-total-unknown': Nothing;
  'quarter-limit': { readonly quarter: Quarter; readonly limit: number };
  'quarter-without-limit': { readonly quarter: Quarter };

  'kind-eligible': { readonly kind: EndUserKind };
  'kind-not-eligible': { readonly kind: EndUserKind; readonly kinds: readonly EndUserKind[] };
  'kind-not-stated': Nothing;
  certified: Nothing;
  'not-certified': { readonly certifications: readonly CertificationName[] };
  'certifications-open': { readonly certifications: readonly CertificationName[] };
  'no-linked-orders': { readonly year: string };
  /** Whose they were is for officers: `parents` is not told to applicants. */
  'linked-orders': { readonly year: string; readonly parents: readonly string[] };
  'links-not-known': Nothing;

  'allocations-open': AllocationPeriod;
  'allocations-closed': AllocationPeriod;
  'takes-room': { readonly limit: Limit; readonly tpp: number; readonly limitTpp?: number };
  'lacks-room': {
    readonly limit: Limit;
    readonly tpp: number;
    /** Both are left out where they are not the asker's to know. */
    readonly limitTpp?: number;
    readonly leftTpp?: number;
    /** It would fit: what is left goes to requests that have waited longer. */
    readonly othersWait?: true;
  };

  'past-shares': { readonly total: number; readonly places: readonly SharePlace[] };
  'allocations-not-stated': Nothing;
  'destination-to-be-stated': Nothing;
  'places-to-be-stated': Nothing;
  'places-to-be-settled': Nothing;
  'another-forwarder': Nothing;
  'nac-notice-to-run': { readonly days: number };
  'figures-to-be-stated': {
    readonly items: readonly { readonly item: string; readonly missing: readonly Figure[] }[];
  };
  'model-figures-to-be-stated': Nothing;
  'notification-open': Nothing;
  'no-longer-of-concern': { readonly country: Country; readonly from: Day };
  'screening-to-run': Nothing;
  'match-to-be-cleared': Nothing;
  'end-use-to-be-cleared': Nothing;
  'end-use-to-be-explained': Nothing;
  'company-to-be-vouched-for': Nothing;
  'links-to-be-explained': Nothing;
  /** Empty: any kind that is stated. */
  'small-orders-are-for': { readonly kinds: readonly EndUserKind[] };
  'policy-to-take-effect': { readonly effective: Day };
  'company-barred': Nothing;
  'national-authorization-open': Nothing;
  'open-quarters-to-be-asked': Nothing;
  'base-to-be-cumulative': Nothing;
  'shares-to-be-kept': Nothing;
  'room-to-become-free': { readonly limit: Limit; readonly tpp: number };
  'limit-too-small': { readonly limit: Limit; readonly limitTpp: number };
  'others-go-first': { readonly limit: Limit };
}

type Nothing = Readonly<Record<string, never>>;
type AllOutside = { readonly parties: number; readonly countries: readonly Country[] };
type Countries = { readonly countries: readonly Country[] };
type AllocationPeriod = { readonly date: Day; readonly from: Day; readonly lastDay: Day };

/** What was found, as data: which sentence it is, and what stands in it. */
export type Found<S extends keyof Says = keyof Says> = {
  readonly [K in S]: { readonly says: K; readonly with: Says[K] };
}[S];

export const found = <S extends keyof Says>(
  says: S,
  ...[facts]: Says[S] extends Nothing ? [] : [Says[S]]
): Found => ({ says, with: facts ?? {} }) as Found;

export const NOT_ASKED: Found = found('not-asked');
