import type { Clock } from '../adapters/clock.ts';
import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { Allowances } from '../adapters/ports/allowances.ts';
import type { Cases, DecideMachine } from '../adapters/ports/cases.ts';
import type { ClientQuotas } from '../adapters/ports/ledger.ts';
import type { ApiClients } from '../adapters/ports/people.ts';

/** What the API works with; handed in, so that tests and the embedded host choose. */
export interface ApiDependencies {
  readonly cases: Pick<Cases, 'receive' | 'find'>;
  readonly clientQuotas: ClientQuotas;
  readonly apiClients: Pick<ApiClients, 'findByKeyHash'>;
  readonly allowances: Allowances;
  readonly decideMachine: DecideMachine;
  readonly clock: Clock;
  /** A fresh unguessable word, safe in a URL: at least 128 random bits. */
  readonly secret: () => string;
  /** Where people and suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
