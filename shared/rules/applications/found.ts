import type { Country } from '../facts.ts';

/** Such as `2026-Q1`. */
type Quarter = string;

export interface AskedAllocation {
  readonly country: Country;
  readonly quarter: Quarter;
  readonly tpp: number;
  readonly limit?: number;
}

interface Headquarters {
  readonly company: string;
  readonly headquarters: Country;
  readonly parent: Country;
}

/** Everything a rule can have found of an application, with what it takes to tell it. */
export interface ApplicationSays {
  'company-outside-concern': Headquarters;
  'company-of-concern': Headquarters & { readonly ofConcern: readonly Country[] };
  'company-allied': Headquarters;
  'company-not-allied': Headquarters & { readonly outside: readonly Country[] };
  'company-headquarters-not-stated': { readonly company: string };
  'countries-outside-concern': Countries;
  'countries-of-concern': Countries;
  'countries-capped': Countries;
  'countries-allied': Countries;
  'countries-not-stated': Nothing;
  'countries-unsettled': Countries;
  'allocations-asked': Countries;
  'allocations-astray': {
    readonly without: readonly Country[];
    readonly besides: readonly Country[];
  };
  'quarters-open': { readonly quarters: readonly Quarter[] };
  'quarters-closed': Allocations;
  'base-grows': Countries;
  'base-falls': Countries;
  'within-schedule': { readonly allocations: number };
  'past-schedule': Allocations;
  'within-shares': { readonly total: number };
  attested: { readonly evidence: string };
  'not-attested': Nothing;
  'evidence-not-named': Nothing;
  'attestation-missing': Nothing;
}

type Nothing = Readonly<Record<string, never>>;
type Countries = { readonly countries: readonly Country[] };
type Allocations = { readonly asked: readonly AskedAllocation[] };
