import type { KeptLicense } from '../contracts/license.ts';
import type { KeptShipment } from '../contracts/shipment.ts';

/**
 * A shipment as it stands at an instant: an open plan ended with its license, or at its own time, whether or
 * not the sweep has been at it.
 */
export function shipmentAt(shipment: KeptShipment, license: KeptLicense, now: Date): KeptShipment {
  if (shipment.state !== 'planned') return shipment;
  const { state, stateSince } = license;
  if (state === 'revoked' || state === 'surrendered') {
    return { ...shipment, state: 'void', ...(stateSince && { endedAt: stateSince }) };
  }
  const ends = [shipment.expiresAt, license.expiresAt].filter((end) => end !== undefined);
  const endedAt = ends.sort().find((end) => end <= now.toISOString());
  return endedAt === undefined ? shipment : { ...shipment, state: 'expired', endedAt };
}
