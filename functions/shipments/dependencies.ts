import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { DecideMachine } from '../adapters/ports/cases.ts';
import type { NewestPages } from '../adapters/ports/feed.ts';
import type { ClientLicenses, ShippingMachine } from '../adapters/ports/shipments.ts';
import type { SupplierDependencies } from '../adapters/suppliers/dependencies.ts';

/** What licenses and shipments are answered with; handed in, so that tests and the embedded host choose. */
export interface ShipmentsDependencies extends SupplierDependencies {
  readonly licenses: ClientLicenses;
  readonly feedPages: NewestPages;
  readonly shippingMachine: ShippingMachine;
  readonly decideMachine: DecideMachine;
  /** A fresh unguessable word, safe in a URL: at least 128 random bits. */
  readonly secret: () => string;
  /** Where suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
