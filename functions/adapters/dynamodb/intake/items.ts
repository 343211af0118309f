import * as z from 'zod';
import { type HeardEvent, heardEvent, INTAKE_TYPES } from '../../../../shared/contracts/intake.ts';
import type { Lane } from '../../../../shared/intake/lane.ts';
import { NEWEST } from '../packing/dictionaries.ts';
import { pack, unpack } from '../packing/pack.ts';
import { tableKey } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { dueShard, LISTS } from '../table/partitions.ts';
import type { RawItem } from '../table/table.ts';
import { intakeEventKey, laneKey } from './keys.ts';

/** An event as it lies in the table; what was sent is packed. In the list of what waits, where a client may look for it. */
export function eventItem(event: HeardEvent, isListed: boolean): Key & RawItem {
  const { id, sent, reading, outcome, ...plain } = event;
  return {
    ...intakeEventKey(id),
    kind: 'intake-event',
    ...plain,
    packed: pack({ sent, reading, outcome }, NEWEST.requests),
    ...(isListed && { listPk: LISTS.parked(event.clientId), listSk: listedPlaceOf(event) }),
  };
}

export const listedPlaceOf = ({ receivedAt, id }: Pick<HeardEvent, 'receivedAt' | 'id'>): string =>
  `${receivedAt}#${id}`;

export function readEventItem({ packed, ...plain }: RawItem): HeardEvent {
  const id = ownerOf(tableKey.parse(plain));
  return heardEvent.parse({ ...plain, id, ...Object(unpack(packed)) });
}

const laneItem = z.object({
  kind: z.literal('intake-lane'),
  clientId: z.string(),
  caseId: z.string().optional(),
  pending: z.array(z.object({ event: z.string(), type: z.enum(INTAKE_TYPES) })),
  arrivedAt: z.string().optional(),
  changedAt: z.string().optional(),
  version: z.int(),
});

/** A lane falls due while something waits in it, unless it has waited too long. */
export function itemOfLane({ id, ...lane }: Lane, dueAt: string | undefined): Key & RawItem {
  return {
    ...laneKey(id),
    kind: 'intake-lane',
    ...lane,
    ...(lane.pending.length > 0 && dueAt && { duePk: dueShard('intake', id), dueAt }),
  };
}

export const readLane = (item: RawItem): Lane => {
  const { kind: _, ...lane } = laneItem.parse(item);
  return { id: ownerOf(tableKey.parse(item)), ...lane };
};
