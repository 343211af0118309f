import type { HeardEvent, IntakeType } from '../contracts/intake.ts';

/** An event of an order that is not done yet. */
export interface PendingEvent {
  readonly event: string;
  readonly type: IntakeType;
}

/** What is known of an order, and what is still to be done to it, in the order of its arrival. */
export interface Lane {
  readonly id: string;
  readonly clientId: string;
  /** The request that the order is; none before it is placed. */
  readonly caseId?: string | undefined;
  readonly pending: readonly PendingEvent[];
  /** Of the events without a time of their own: when the last was taken to have happened. */
  readonly arrivedAt?: string | undefined;
  /** When the newest change that was done happened. */
  readonly changedAt?: string | undefined;
  /** One more with each change of it. */
  readonly version: number;
}

/** So many may wait of one order: its lane is one item, which each change of it writes whole. */
export const MOST_PENDING = 200;

export const emptyLane = (id: string, clientId: string, caseId?: string): Lane => ({
  id,
  clientId,
  caseId,
  pending: [],
  version: 0,
});

/** What is to be done next; nothing, while all wait for the order to be placed. */
export const nextIn = ({ caseId, pending }: Lane): PendingEvent | undefined =>
  caseId === undefined ? pending.find(({ type }) => type === 'order.placed') : pending[0];

/** Whether one more is too many. Placing the order is not: those before it wait for nothing else. */
export const isFull = (lane: Lane, { type }: PendingEvent): boolean =>
  lane.pending.length >= MOST_PENDING && !(type === 'order.placed' && nextIn(lane) === undefined);

type Timed = Pick<HeardEvent, 'sent' | 'version' | 'receivedAt'> & Partial<HeardEvent>;

/** When an event happened, as far as that is known without its lane; what was parked, when it first came. */
export const knownTimeOf = ({ happenedAt, sent, version, receivedAt }: Timed): string | undefined =>
  happenedAt ??
  (sent.time && new Date(sent.time).toISOString()) ??
  (version > 0 ? receivedAt : undefined);

/** With one more at its end. An event that says no time happened when it came, and after those that came before. */
export function appended(
  lane: Lane,
  event: PendingEvent,
  { time, cameAt }: { readonly time?: string | undefined; readonly cameAt: string },
): { readonly lane: Lane; readonly happenedAt: string } {
  const { arrivedAt = cameAt } = lane;
  const happenedAt = time ?? (arrivedAt > cameAt ? arrivedAt : cameAt);
  return {
    happenedAt,
    lane: {
      ...lane,
      pending: [...lane.pending, event],
      version: lane.version + 1,
      ...(time === undefined && { arrivedAt: happenedAt }),
    },
  };
}

const CHANGES: ReadonlySet<IntakeType> = new Set(['order.changed', 'order.cancelled']);

/** A change that happened before one that is done already: to do it now would undo the newer one. */
export const isSuperseded = (
  { changedAt }: Pick<Lane, 'changedAt'>,
  { type, happenedAt }: { readonly type: IntakeType; readonly happenedAt: string },
): boolean => CHANGES.has(type) && changedAt !== undefined && happenedAt < changedAt;

/** What became of one of them. */
export interface LaneDone {
  readonly event: string;
  readonly type: IntakeType;
  readonly isDone: boolean;
  readonly happenedAt: string;
  readonly caseId?: string | undefined;
}

/** Without one that is done, or parked. */
export function settledLane(lane: Lane, done: LaneDone): Lane {
  const isChange = done.isDone && CHANGES.has(done.type);
  return {
    ...lane,
    pending: lane.pending.filter(({ event }) => event !== done.event),
    version: lane.version + 1,
    ...(done.caseId !== undefined && { caseId: done.caseId }),
    ...(isChange && { changedAt: done.happenedAt }),
  };
}
