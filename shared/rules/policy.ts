import type { Term } from './conditions.ts';
import type { EndUseReadingId } from './end-uses/readings.ts';
import type { REVIEW_PLAN_IDS, ReviewPlan } from './review/plan.ts';
import type { EndUserKind, Route } from './vocabulary.ts';

/** Where a value comes from. `choice` marks what the text leaves open and Chipgate decides. */
export interface Source {
  readonly citation: string;
  readonly choice?: true;
  readonly note?: string;
}

/** A value of the policy, with its source. */
export interface Cited<T> extends Source {
  readonly value: T;
}

/** A country on a list. `validTo` is the first day it no longer stands there. */
export interface ListedCountry {
  readonly country: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly note?: string;
}

/** A country, a named group, or whoever stands in any of some and in none of others. */
export type Region =
  | string
  | { readonly anyOf: readonly Region[]; readonly except?: readonly Region[] };

export interface CountryList extends Source {
  readonly title: string;
  /** From this day the list holds; an entry may begin later. */
  readonly validFrom: string;
  readonly countries: readonly ListedCountry[];
  /** Who stands here beside them: a region over the named groups of the pack. */
  readonly of?: Region;
}

/** What the figures of a part are made of, as its sources have it: of each, the stricter holds. */
export interface PartArithmetic {
  /** Dense operations a second, in tera, at a bit length. */
  readonly operations: readonly {
    readonly tops: number;
    readonly bits: number;
    readonly source: string;
  }[];
  /** Applicable die area of the chip; without it, nobody has published one. */
  readonly dieAreas?: readonly { readonly mm2: number; readonly source: string }[];
}

/** One row of the part catalogue. Figures are per chip; an ordered unit holds `chipsPerUnit`. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly maker?: string;
  readonly tppPerChip: number;
  readonly performanceDensity?: number;
  readonly chipsPerUnit: number;
  readonly marketedForDatacenters: boolean;
  readonly basis: string;
  readonly arithmetic?: PartArithmetic;
  /** Where sources disagree, and what else there is to know. */
  readonly note?: string;
}

/** A region of TPP and performance density; `from` is inclusive, `below` is not. */
export interface PerformanceRegion {
  readonly tppFrom: number;
  readonly tppBelow?: number;
  readonly densityFrom?: number;
  readonly densityBelow?: number;
}

/** What became of the rule's enforcement, event by event. */
export interface EnforcementEvent {
  readonly on: string;
  readonly status: 'announced-not-enforced' | 'carried-in-code' | 'enforced-in-part' | 'reported';
  readonly note: string;
  readonly citation: string;
}

export interface RedFlag extends Source {
  /** Of no order that an exception lets go. */
  readonly licensesOnly?: true;
  /** What the rules would have people do when this flag alone is up. */
  readonly recommendation: 'approve' | 'refuse' | 'look';
}

/** How end uses are read: by a reading, or by words of the pack's own. */
interface ReadBy<W> {
  readonly reading?: EndUseReadingId;
  /** Found at the start of a word (anywhere in scripts without spaces), in any case. */
  readonly words?: W;
}

export interface RedFlags {
  readonly missingPurchaseOrder: RedFlag;
  /** `placeholders`: what people write instead of an end use, lower case. */
  readonly endUseUnstated: RedFlag & { readonly placeholders: readonly string[] };
  readonly endUseProhibited: RedFlag & ReadBy<readonly string[]>;
  /** `kinds`: whose end use is read for trade, where a reading reads it. */
  readonly endUseMismatched: RedFlag &
    ReadBy<Readonly<Partial<Record<EndUserKind, readonly string[]>>>> & {
      readonly kinds?: readonly EndUserKind[];
    };
  readonly newlyFormed: RedFlag & { readonly windowDays: number };
  readonly linkedSmallOrders: RedFlag;
}

/** What is asked of a holder, in the pack's own words; `term` is what they ask, as data. */
export interface WordedCondition extends Cited<string> {
  readonly term?: Term;
}

/** A policy pack: the rules in force from a date, as data. Everything in it is cited. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly source: string;
  /** The first day requests are decided under this pack. */
  readonly effectiveFrom: Cited<string>;
  /** The first day it is the pack in force; without one, from the day it takes effect. */
  readonly inForceFrom?: Cited<string>;
  readonly complianceFrom: Cited<string>;
  /** What becomes, before that day, of items that only this rule controls. */
  readonly beforeCompliance?: Cited<'no-license-asked'>;
  readonly enforcement: {
    /** `asOf` the day this was last looked up. */
    readonly status: string;
    readonly asOf: string;
    readonly history: readonly EnforcementEvent[];
  };
  readonly parts: readonly Part[];
  readonly classes: {
    readonly a: Cited<readonly PerformanceRegion[]>;
    readonly b: Cited<readonly PerformanceRegion[]>;
    /** Below this TPP an item not marketed for datacenters is out; from it on, NAC and ACA apply. */
    readonly notForDatacentersFromTpp: Cited<number>;
    /** Training operations from which closed weights are ECCN 4E091. */
    readonly modelOperationsFrom: Cited<number>;
    readonly tppPerH100: Cited<number>;
  };
  readonly countries: {
    readonly allied: CountryList;
    /** Destinations whose allocation assurances may raise: paragraph b. */
    readonly assured: CountryList;
    readonly ofConcern: CountryList;
    readonly d1?: CountryList;
    readonly d4?: CountryList;
    /** Named country groups, such as `A:5`, that the lists are made of. */
    readonly groups?: Readonly<Record<string, CountryList>>;
    /** Where a license is asked for 3A090.b; without it, D:1, D:4 and of concern, allied excepted. */
    readonly lesser?: CountryList;
    /** Where no license exception is open, not even after notice. */
    readonly embargoed?: CountryList;
    /** What these count as, a person says. */
    readonly unsettled?: CountryList;
    /** Places that are no destination of their own, and no other headquarters either. */
    readonly partOf: Cited<Readonly<Record<string, string>>>;
    /** Places that are treated as a country as destinations; who is headquartered there is unsettled. */
    readonly territories?: Cited<Readonly<Record<string, string>>>;
  };
  readonly smallOrder: {
    readonly limitTppPerYear: Cited<number>;
    readonly eligibleEndUsers: Cited<readonly EndUserKind[] | 'any'>;
    readonly blockedDestinations: Cited<readonly string[]>;
  };
  readonly countryAllocation: {
    readonly limitTpp: Cited<number>;
    /** Half-open; `label` names it in accounts. */
    readonly period: Cited<{ readonly from: string; readonly to: string; readonly label: string }>;
    readonly assuredRaisePercent: Cited<number>;
  };
  readonly nationalVeu: {
    /** Cumulative TPP per authorization and country, by quarter such as `2026-Q1`. */
    readonly cumulativeTppByQuarter: Cited<Readonly<Record<string, number>>>;
  };
  readonly universalVeu: {
    readonly oneCountryPercent: Cited<number>;
    readonly outsideAlliedPercent: Cited<number>;
    readonly outsideUnitedStatesPercent: Cited<number>;
  };
  readonly validatedEndUser: {
    /** What an applicant attests to, paragraph by paragraph. */
    readonly paragraphs: Cited<Readonly<Record<string, string>>>;
  };
  readonly redFlags: RedFlags;
  readonly screening: Cited<{ readonly maxAgeDays: number; readonly threshold: number }>;
  readonly holdDays: Cited<number>;
  readonly licenseValidityYears: Cited<number>;
  /** Of items that no shorter term is set for; without it, of all the same. */
  readonly otherLicenseValidityYears?: Cited<number>;
  /** License Exceptions of 15 CFR 740.8; without them they are no routes of their own. */
  readonly exceptions?: {
    readonly aca: Source;
    /** Days of notice to BIS before a shipment under NAC. */
    readonly nacNoticeDays: Cited<number>;
  };
  /** From which share on an owner of concern is one for people to look at, and from which day. */
  readonly owners?: Cited<{ readonly sharePercent: number; readonly from: string }>;
  /** What becomes of an order where nobody is of concern but who only forwards it. */
  readonly forwarders?: Cited<'returned'>;
  /** How people decide, by the id of the plan. */
  readonly reviewPlans: Readonly<Record<(typeof REVIEW_PLAN_IDS)[number], ReviewPlan>> & {
    readonly notification?: ReviewPlan;
  };
  /** Days from a refusal in which it can be appealed, once. */
  readonly appealWithinDays: Cited<number>;
  /** How long a cleared screening match does not come back. */
  readonly clearanceValidityDays: Cited<number>;
  /** How long a validated end user authorization holds from its issue. */
  readonly veuValidityYears: Cited<number>;
  /** What the holder must do, by route. */
  readonly conditions: Readonly<Partial<Record<Route, readonly WordedCondition[]>>>;
  /** Choices that are a reading of the text rather than a value above. */
  readonly choices: readonly Cited<string>[];
}
