import type { OfferedEvent } from '../../adapters/ports/notices.ts';

/** An event, and before it those that are told with it: one mail for what happened at once. */
export interface Moment {
  /** In order; `last` is among them. */
  readonly all: readonly OfferedEvent[];
  readonly last: OfferedEvent;
}

/** A text that was changed is decided in the same transaction: that is told in one mail. */
export function ofOneMoment(ordered: readonly OfferedEvent[]): Moment[] {
  const moments: Moment[] = [];
  let waiting: OfferedEvent[] = [];
  for (const [index, offered] of ordered.entries()) {
    const { type } = offered.event;
    const isDecidedLater = ordered.slice(index).some(({ event }) => event.type === 'case.decided');
    if (type === 'case.amended' && isDecidedLater) {
      waiting.push(offered);
      continue;
    }
    const isDecided = type === 'case.decided';
    moments.push({ all: isDecided ? [...waiting, offered] : [offered], last: offered });
    if (isDecided) waiting = [];
  }
  return moments;
}
