import type { ProvesEdge } from '../adapters/edge.ts';
import type { FilingDependencies } from '../adapters/filing/take-in.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { Allowances } from '../adapters/ports/allowances.ts';
import type { ClientQuotas } from '../adapters/ports/ledger.ts';
import type { ApiClients, ApiKeys } from '../adapters/ports/people.ts';

/** What the API works with; handed in, so that tests and the embedded host choose. */
export interface ApiDependencies extends FilingDependencies {
  readonly clientQuotas: ClientQuotas;
  readonly apiClients: Pick<ApiClients, 'findByKeyHash'>;
  readonly apiKeys: ApiKeys;
  readonly allowances: Allowances;
  /** The text of a key that nobody has yet. */
  readonly newKey: () => string;
  /** Where people and suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
