import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { FeedPages } from '../adapters/ports/feed.ts';
import type { SupplierDependencies } from '../adapters/suppliers/dependencies.ts';

/** What events are answered with; handed in, so that tests and the embedded host choose. */
export interface EventsDependencies extends SupplierDependencies {
  readonly feedPages: FeedPages;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
