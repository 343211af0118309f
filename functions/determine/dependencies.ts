import type { Policy } from '../../shared/rules/index.ts';
import type { Clock } from '../adapters/clock.ts';
import type { Authorizations, Cases, Clearances, Links } from '../adapters/ports/cases.ts';
import type { Reviews } from '../adapters/ports/reviews.ts';
import type { Screener } from './screening/screener.ts';

export interface DetermineDependencies {
  readonly screener: Screener;
  readonly clearances: Pick<Clearances, 'unexpired'>;
  readonly authorizations: Authorizations;
  readonly links: Links;
  readonly cases: Pick<Cases, 'find'>;
  readonly reviews: Pick<Reviews, 'find'>;
  /** At an ISO instant. */
  readonly policyInForce: (at: string) => Policy;
  readonly clock: Clock;
}
