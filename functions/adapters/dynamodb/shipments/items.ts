import {
  type KeptShipment,
  keptShipment,
  type ShipmentEntry,
  shipmentEntry,
} from '../../../../shared/contracts/shipment.ts';
import { put, type Write } from '../table/commit.ts';
import type { Key } from '../table/expression.ts';
import { dueShard } from '../table/partitions.ts';
import type { RawItem } from '../table/table.ts';
import { shipmentKey } from './keys.ts';

export const readShipment = (item: RawItem): KeptShipment => keptShipment.parse(item);
export const readShipmentEntry = (item: RawItem): ShipmentEntry => shipmentEntry.parse(item);

/** Written once, in its place. */
export const entryWrite = (place: Key, entry: ShipmentEntry): Write =>
  put('shipment entry', { ...place, kind: 'shipment-entry', ...entry });

/** The shipment as it stands from now on, if nobody has changed it since it was seen. */
export function shipmentWrite(
  caseId: string,
  shipment: KeptShipment,
  seen: KeptShipment | undefined,
): Write {
  const isOpen = shipment.state === 'planned';
  return put(
    'shipment',
    {
      ...shipmentKey(caseId, shipment.number),
      kind: 'shipment',
      ...shipment,
      ...(isOpen && { duePk: dueShard('shipment', caseId), dueAt: shipment.expiresAt }),
    },
    seen
      ? { where: '#changes = :seenChanges', values: { seenChanges: seen.changes } }
      : { where: 'attribute_not_exists(#pk)' },
  );
}
