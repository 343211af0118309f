import { dayNumber, quarterNumber, quarterNumberOf } from '../calendar.ts';
import type { Country, Known } from '../facts.ts';
import { type Places, placesAt } from '../places.ts';
import type { Policy } from '../policy.ts';
import { type PreparedPolicy, preparedOf } from '../prepared-policy.ts';
import type { ApplicationFacts, RequestedAllocation } from './application-facts.ts';

/** An application with the policy worked out for its day. */
export interface ApplicationContext {
  readonly facts: ApplicationFacts;
  readonly prepared: PreparedPolicy;
  readonly places: Places;
  /** The same for headquarters. */
  readonly seats: Places;
  /** The quarter of submission. */
  readonly quarter: number;
}

export function applicationContext(facts: ApplicationFacts, policy: Policy): ApplicationContext {
  const prepared = preparedOf(policy);
  const { places, seats } = placesAt(prepared.atlas, dayNumber(facts.submittedAt));
  return {
    facts,
    prepared,
    places,
    seats,
    quarter: quarterNumber(facts.submittedAt),
  };
}

/** Headquarters of the company's ultimate parent; its own where it is its own. */
export function companyParentHeadquarters({ company }: ApplicationFacts): Known<Country> {
  const parent = company.ultimateParent;
  if (parent === undefined) return undefined;
  return parent === 'self' ? company.headquarters : parent.headquarters;
}

/** The allocations asked for in one country, by quarter. */
export const askedIn = (facts: ApplicationFacts, country: Country): RequestedAllocation[] =>
  facts.requested
    .filter((asked) => asked.country === country)
    .sort((left, right) => quarterNumberOf(left.quarter) - quarterNumberOf(right.quarter));
