import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { IntakeDependencies } from '../adapters/intake/dependencies.ts';
import type { Mappings } from '../adapters/ports/intake.ts';
import type { SupplierDependencies } from '../adapters/suppliers/dependencies.ts';

/** What events come in with; handed in, so that tests and the embedded host choose. */
export interface IntakeApiDependencies extends IntakeDependencies, SupplierDependencies {
  readonly mappings: Mappings;
  /** Where suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
