import type { Country, Known, UltimateParent } from '../facts.ts';

/** An answer to one paragraph of supplement 10 to part 748. */
export interface Attestation {
  readonly met: Known<boolean>;
  readonly evidence: Known<string>;
}

/** The installed base asked for in one country by the end of one quarter. */
export interface RequestedAllocation {
  readonly country: Country;
  /** Such as `2026-Q4`. */
  readonly quarter: string;
  readonly tpp: number;
}

/** Everything the rules look at in an application to become a validated end user. */
export interface ApplicationFacts {
  readonly submittedAt: string;
  readonly type: 'national-veu' | 'universal-veu';
  readonly company: {
    readonly key: string;
    readonly name: string;
    readonly headquarters: Known<Country>;
    readonly ultimateParent: Known<UltimateParent>;
  };
  readonly countries: readonly Country[];
  readonly requested: readonly RequestedAllocation[];
  /** By paragraph number; a paragraph left out is not known. */
  readonly attestations: Readonly<Record<string, Known<Attestation>>>;
  /** UVEU only: TPP of the whole family. */
  readonly familyTotalTpp: Known<number>;
}
