import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { NewestPages } from '../adapters/ports/feed.ts';
import type { Reports } from '../adapters/ports/reports.ts';
import type { SupplierDependencies } from '../adapters/suppliers/dependencies.ts';

/** What reports are answered and filed with; handed in, so that tests and the embedded host choose. */
export interface ReportsDependencies extends SupplierDependencies {
  readonly reports: Reports;
  readonly feedPages: NewestPages;
  /** Where suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
