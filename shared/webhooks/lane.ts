import { retryDelaySeconds } from './retries.ts';

/**
 * What one endpoint has yet to be told of one case, in order. Events are named by their place among those
 * of the case, from 1; where they are kept is not the lane's business.
 */
export interface DeliveryLane {
  /** The first that was not delivered. */
  readonly next: number;
  /** The last that there is. */
  readonly tail: number;
  /** Delivered ones that are asked for once more, in order; they come first. */
  readonly again: readonly number[];
  /** In a row, of whichever comes next. */
  readonly failures: number;
  /** When to call: absent while there is nothing to tell, or nobody may call. */
  readonly dueAt?: string;
  /** Since when nobody tries any more. */
  readonly pausedAt?: string;
  /** On which page of the feed each of them lies, as far as that is known: what is told is kept there. */
  readonly pages: Readonly<Record<number, number>>;
}

/** An event of a case, and the page of the feed that it lies on. */
export interface Placed {
  readonly place: number;
  readonly page: number;
}

/** The place of what is delivered next; `undefined` of a lane that is at its end. */
export const nextPlace = ({ next, tail, again }: DeliveryLane): number | undefined =>
  again[0] ?? (next <= tail ? next : undefined);

/** A lane once these came, in order and without a gap; what came before is known. */
export function extended(
  lane: DeliveryLane | undefined,
  placed: readonly Placed[],
  at: Date,
): DeliveryLane {
  const [first, last] = [placed[0]?.place ?? 1, placed.at(-1)?.place ?? 0];
  const before = lane ?? { next: first, tail: 0, again: [], failures: 0, pages: {} };
  const pages = Object.fromEntries(placed.map(({ place, page }) => [place, page]));
  const tail = Math.max(before.tail, last);
  return waiting({ ...before, tail, pages: { ...pages, ...before.pages } }, before.dueAt, at);
}

/** After one was delivered, or is of no concern to the endpoint; what was asked for meanwhile stays asked for. */
export function passed({ dueAt: _, ...lane }: DeliveryLane, place: number, at: Date): DeliveryLane {
  const isAgain = lane.again.includes(place);
  const again = lane.again.filter((other) => other !== place);
  const next = !isAgain && lane.next === place ? place + 1 : lane.next;
  return waiting({ ...lane, next, again, failures: 0 }, undefined, at);
}

/** Behind others that wait for the same endpoint. */
export const putOff = ({ dueAt: _, ...lane }: DeliveryLane, at: Date): DeliveryLane =>
  waiting(lane, undefined, at);

/** Why a call was in vain, as far as the next one hangs on it. */
export interface InVain {
  readonly at: Date;
  /** From 0 to 1. */
  readonly chance: number;
  readonly retryAfter?: number | undefined;
}

/** After a call in vain: until when to wait, or paused, as all tries were made. */
export function failed(
  { dueAt: _, ...lane }: DeliveryLane,
  { at, chance, retryAfter }: InVain,
): DeliveryLane {
  const failures = lane.failures + 1;
  const seconds = retryDelaySeconds(failures, chance, retryAfter);
  if (seconds === undefined) return { ...lane, failures, pausedAt: at.toISOString() };
  return { ...lane, failures, dueAt: secondsLater(at, seconds) };
}

/** Goes on where it stopped. */
export const goneOn = ({ pausedAt: _, ...lane }: DeliveryLane, at: Date): DeliveryLane =>
  waiting({ ...lane, failures: 0 }, undefined, at);

/** Everything from there on once more. */
export const rewound = (lane: DeliveryLane, from: number, at: Date): DeliveryLane => ({
  ...waiting({ ...lane, next: Math.min(lane.next, from) }, lane.dueAt, at),
  again: lane.again.filter((place) => place < from),
});

/** One once more, before whatever comes next; what is still to come is not asked for again. */
export function repeated(lane: DeliveryLane, place: number, at: Date): DeliveryLane {
  if (place >= lane.next) return lane;
  const again = [...new Set([...lane.again, place])].sort((left, right) => left - right);
  return waiting({ ...lane, again }, lane.dueAt, at);
}

/** Due as it was, or at once where there is something to tell; a paused one is not. */
function waiting(
  { dueAt: _, ...lane }: DeliveryLane,
  dueAt: string | undefined,
  at: Date,
): DeliveryLane {
  if (nextPlace(lane) === undefined || lane.pausedAt !== undefined) return lane;
  return { ...lane, dueAt: dueAt ?? at.toISOString() };
}

export const secondsLater = (at: Date, seconds: number): string =>
  new Date(at.getTime() + seconds * 1000).toISOString();
