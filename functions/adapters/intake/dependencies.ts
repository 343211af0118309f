import type { FilingDependencies } from '../filing/take-in.ts';
import type { ClientReferences } from '../ports/cases.ts';
import type { IntakeStore, Mappings } from '../ports/intake.ts';
import type { ClientLicenses, ShippingMachine } from '../ports/shipments.ts';

/** What is done to orders by events: the same as by the API, with the same parts. */
export interface LaneDependencies extends FilingDependencies {
  readonly intake: IntakeStore;
  readonly references: ClientReferences;
  readonly licenses: Pick<ClientLicenses, 'shipment'>;
  readonly shippingMachine: ShippingMachine;
}

/** And what events come in by. */
export interface IntakeDependencies extends LaneDependencies {
  readonly mappings: Pick<Mappings, 'inForce'>;
  readonly licenses: Pick<ClientLicenses, 'shipment' | 'find'>;
}
