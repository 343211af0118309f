import type { ProvesEdge } from '../adapters/edge.ts';
import type { FilingDependencies } from '../adapters/filing/take-in.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { ClientReferences } from '../adapters/ports/cases.ts';
import type { ClientQuotas } from '../adapters/ports/ledger.ts';
import type { ApiKeys } from '../adapters/ports/people.ts';
import type { SupplierDependencies } from '../adapters/suppliers/dependencies.ts';

/** What the API works with; handed in, so that tests and the embedded host choose. */
export interface ApiDependencies extends FilingDependencies, SupplierDependencies {
  readonly references: ClientReferences;
  readonly clientQuotas: ClientQuotas;
  readonly apiKeys: ApiKeys;
  /** The text of a key that nobody has yet. */
  readonly newKey: () => string;
  /** Where people and suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
