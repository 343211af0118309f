import type { Clock } from '../adapters/clock.ts';
import type { Authorizations, Clearances, Links } from '../adapters/ports/cases.ts';
import type { Screener } from './screening/screener.ts';

export interface DetermineDependencies {
  readonly screener: Screener;
  readonly clearances: Clearances;
  readonly authorizations: Authorizations;
  readonly links: Links;
  readonly clock: Clock;
}
