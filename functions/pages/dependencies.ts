import type { Clock } from '../adapters/clock.ts';
import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';

/** What the pages of everybody work with; handed in, so that tests and the embedded host choose. */
export interface PagesDependencies {
  readonly clock: Clock;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
