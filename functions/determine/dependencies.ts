import type { Authorizations, Clearances, Clock, Links } from '../adapters/ports.ts';
import type { Screener } from './screening/screener.ts';

export interface DetermineDependencies {
  readonly screener: Screener;
  readonly clearances: Clearances;
  readonly authorizations: Authorizations;
  readonly links: Links;
  readonly clock: Clock;
}
