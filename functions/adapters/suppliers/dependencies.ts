import type { Clock } from '../clock.ts';
import type { Allowances } from '../ports/allowances.ts';
import type { ApiClients, ApiKeys } from '../ports/people.ts';

/** What lets suppliers in, whichever function they call. */
export interface SupplierDependencies {
  readonly apiClients: Pick<ApiClients, 'findByKeyHash'>;
  readonly apiKeys: Pick<ApiKeys, 'noteUse'>;
  readonly allowances: Allowances;
  readonly clock: Clock;
}
