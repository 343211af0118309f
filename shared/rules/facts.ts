import type { Eccn, EndUserKind, PartyRole } from './vocabulary.ts';

/** ISO 3166-1 alpha-2, upper case. */
export type Country = string;

/** A fact that may be missing. Missing is `undefined`: unknown, which never authorizes. */
export type Known<T> = T | undefined;

/** One line of an order. A catalogue part carries its own figures; `other` brings them. */
export interface Item {
  readonly part: string;
  readonly quantity: number;
  /** What people call it, for a part that the catalogue does not name. */
  readonly description?: Known<string>;
  readonly eccn?: Known<Eccn>;
  /** Total processing performance of one unit, integer. */
  readonly tppPerUnit?: Known<number>;
  readonly performanceDensity?: Known<number>;
  readonly marketedForDatacenters?: Known<boolean>;
}

/** Closed or published model weights asked for (ECCN 4E091). */
export interface Model {
  readonly name: string;
  readonly trainingOperations: Known<number>;
  readonly published: Known<boolean>;
  /** The storing facility meets paragraphs 14, 15 and 18 of supplement 10 to part 748. */
  readonly securedStorage: Known<boolean>;
}

/** Where a legal entity answers to: itself, or a named ultimate parent. */
export type UltimateParent =
  | 'self'
  | {
      readonly key: string;
      readonly name?: Known<string>;
      readonly headquarters: Known<Country>;
    };

export interface MajorityOwner {
  readonly name: string;
  readonly headquarters: Country;
  readonly sharePercent: number;
}

export interface Party {
  readonly role: PartyRole;
  /** Identity for limits: see `partyKey`. */
  readonly key: string;
  readonly name: string;
  readonly country: Known<Country>;
  readonly headquarters: Known<Country>;
  readonly ultimateParent: Known<UltimateParent>;
  /** Who owns half of it or more, as far as it is stated. */
  readonly owners?: Known<readonly MajorityOwner[]>;
  /** Day of formation (ISO date), or `established` when the applicant declares none recent. */
  readonly formedOn: Known<string | 'established'>;
  readonly kind?: Known<EndUserKind>;
}

/** One party against one entry of the screening list, 0 to 100. */
export interface ScreeningHit {
  readonly party: string;
  readonly entry: string;
  readonly list: string;
  readonly score: number;
}

export type Screening =
  | { readonly state: 'clear' }
  | { readonly state: 'hit'; readonly hits: readonly ScreeningHit[] }
  | { readonly state: 'unavailable'; readonly reason: string };

/** A validated end user authorization as the rules see it. */
export interface Authorization {
  readonly id: string;
  readonly type: 'national-veu' | 'universal-veu';
  /** `partyKey` of the authorized company (for a UVEU: of the ultimate parent). */
  readonly company: string;
  readonly companyName?: Known<string>;
  readonly headquarters: Country;
  readonly countries: readonly Country[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly revokedOn?: Known<string>;
  /** UVEU only: TPP of the whole family, the base of the geographic shares. */
  readonly familyTotalTpp?: Known<number>;
}

export interface Certifications {
  readonly goodFaithResearch: Known<boolean>;
  readonly smallOrderLimitNotReached: Known<boolean>;
  readonly noProhibitedEndUse: Known<boolean>;
}

/** Everything the rules look at. Built in one place from a request; nothing else is consulted. */
export interface Facts {
  /** ISO 8601 instant, UTC: the request belongs to the year, quarter and policy of this moment. */
  readonly submittedAt: string;
  readonly type: 'chip-order' | 'model-weights';
  readonly items: readonly Item[];
  readonly model?: Known<Model>;
  readonly destination: Known<Country>;
  readonly parties: readonly Party[];
  readonly endUse: Known<string>;
  readonly purchaseOrder: Known<string>;
  readonly certifications: Certifications;
  /** The day of the notice to BIS that License Exception NAC asks for. */
  readonly nacNotifiedOn?: Known<string>;
  readonly screening: Known<Screening>;
  /** The authorization the order names, looked up: `none` when it names none or it is not found. */
  readonly authorization: Known<Authorization | 'none'>;
  /** Its id as the order names it. */
  readonly authorizationNamed?: Known<string>;
  /** Other ultimate parents (keys) linked to this order by what they were granted as small this year. */
  readonly linkedParents: Known<readonly string[]>;
  /** Their names, as far as they are known. */
  readonly linkedNames?: Known<readonly string[]>;
  /**
   * What the order's own parent and those linked to it were granted together as small this year;
   * unknown where more are linked than are summed.
   */
  readonly linkedTpp?: Known<number>;
}
