import type { Clock } from '../adapters/clock.ts';
import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { Cases, DecideMachine } from '../adapters/ports/cases.ts';
import type { Quotas } from '../adapters/ports/ledger.ts';
import type { People } from './sign-in/dependencies.ts';

/** What the pages work with; handed in, so that tests and the embedded host choose. */
export interface PagesDependencies {
  readonly cases: Pick<Cases, 'find' | 'findByPublicReference'>;
  readonly quotas: Pick<Quotas, 'find'>;
  readonly decideMachine: DecideMachine;
  readonly people: People;
  readonly clock: Clock;
  /** A fresh unguessable word, safe in a URL: at least 128 random bits. */
  readonly secret: () => string;
  /** Where people and suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Where mail can be read, where it never leaves the machine. */
  readonly inboxUrl?: string | undefined;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
