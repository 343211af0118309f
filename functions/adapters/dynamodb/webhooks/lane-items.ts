import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { shardOf } from '../../../../shared/deployment/shards.ts';
import type { DeliveryLane, Placed } from '../../../../shared/webhooks/lane.ts';
import { EVER } from '../../clock.ts';
import type { LaneOf, ReadLane } from '../../ports/webhooks.ts';
import { dueShard, parkedPartition } from '../table/partitions.ts';
import type { RawItem } from '../table/table.ts';

const laneItem = z.object({
  kind: z.literal('lane'),
  clientId: z.string(),
  webhookId: z.string(),
  caseId: z.string(),
  next: z.int().min(1),
  tail: z.int().min(0),
  again: z.array(z.int()),
  failures: z.int().min(0),
  dueAt: instant.optional(),
  pausedAt: instant.optional(),
  changes: z.int(),
  lease: z.string().optional(),
});

const PAGE = /^page(\d+)$/;
export const pageAttributes = (placed: readonly Placed[]): RawItem =>
  Object.fromEntries(placed.map(({ place, page }) => [`page${place}`, page]));

export const laneOfItem = (item: RawItem): LaneOf => {
  const { clientId, webhookId, caseId } = laneItem.parse(item);
  return { clientId, webhookId, caseId };
};

export function readDeliveryLane(item: RawItem): ReadLane {
  const { next, tail, again, failures, dueAt, pausedAt, changes, lease } = laneItem.parse(item);
  const pages = Object.entries(item).flatMap(([name, page]) => {
    const place = PAGE.exec(name)?.[1];
    return place === undefined ? [] : [[Number(place), Number(page)] as const];
  });
  const isDue = dueAt !== undefined && pausedAt === undefined;
  const lane: DeliveryLane = {
    next,
    tail,
    again,
    failures,
    pages: Object.fromEntries(pages),
    ...(isDue && { dueAt }),
    ...(pausedAt !== undefined && { pausedAt }),
  };
  return { lane, changes, ...(lease !== undefined && { lease }) };
}

/** Where a lane with something to tell is listed: for its time, or for its endpoint. */
export const waitingIn = ({ webhookId, caseId }: LaneOf, isParked: boolean): string =>
  isParked ? shardOf(parkedPartition(webhookId), caseId) : dueShard('lanes', caseId);

/** When it is due in that list: one that is paused never is, and lies with those that wait. */
export const dueOf = (of: LaneOf, { dueAt, pausedAt }: DeliveryLane, isParked: boolean) => {
  if (pausedAt !== undefined) return { duePk: waitingIn(of, true), dueAt: EVER.toISOString() };
  return dueAt === undefined ? undefined : { duePk: waitingIn(of, isParked), dueAt };
};
