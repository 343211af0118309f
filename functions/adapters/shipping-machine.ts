import type { SFNClient } from '@aws-sdk/client-sfn';
import { shipped } from '../../shared/contracts/shipping.ts';
import { syncRun } from './decide-machine.ts';
import type { ShippingMachine } from './ports/shipments.ts';

/** The decide machine for shipments. Safe to repeat: it is idempotent by the supplier's own numbers. */
export function shippingMachine(client: SFNClient, stateMachineArn: string): ShippingMachine {
  const run = syncRun(client, stateMachineArn);
  return { ship: (input) => run(input, shipped) };
}
