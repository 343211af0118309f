import { nextIn } from '../../../shared/intake/lane.ts';
import { carryOut } from './carry-out.ts';
import type { LaneDependencies } from './dependencies.ts';

/**
 * Does what there is to do to an order, one after the other, until nothing is left or the time is up. Two
 * that do it at once do each thing once: whoever is late finds the lane moved, and looks again. What its
 * order is not there for waits, and is looked at later. Whether anything was done.
 */
export async function goOn(
  deps: LaneDependencies,
  laneId: string,
  isInTime: () => boolean,
): Promise<boolean> {
  let isDone = false;
  while (isInTime()) {
    const lane = await deps.intake.lane(laneId);
    const next = lane && (nextIn(lane) ?? lane.pending[0]);
    if (!next) return isDone;
    const event = await deps.intake.find(next.event);
    if (!event?.reading) throw new Error(`The lane ${laneId} has an event that was never read`);
    const { reading, receivedAt, happenedAt = receivedAt } = event;
    const settled = await carryOut(deps, lane, { ...event, reading, happenedAt });
    if (!settled) {
      await deps.intake.postpone(lane, event);
      return isDone;
    }
    isDone = (await deps.intake.settle(lane, event, settled)) || isDone;
  }
  return isDone;
}
