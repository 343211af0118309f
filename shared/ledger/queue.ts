/** One request in the waiting list of an account. */
export interface Waiter {
  readonly caseId: string;
  /** Time of submission and id: the order of the list. */
  readonly place: string;
  readonly tpp: number;
}

/** Sorts behind every time of submission. */
const LAST = '~';
/** Behind all others, in the same order among those who stand there. */
export const placeLast = (place: string): string => `${LAST}${placeInOrder(place)}`;
/** Where it stood by its submission. */
export const placeInOrder = (place: string): string =>
  place.startsWith(LAST) ? place.slice(LAST.length) : place;

/** Those who stand behind all others. */
export async function* gaveWayBefore(list: WaitingList): AsyncGenerator<Waiter> {
  for await (const waiter of list) if (waiter.place.startsWith(LAST)) yield waiter;
}

/** A waiting list in order, read as far as it is asked for. */
export type WaitingList = Iterable<Waiter> | AsyncIterable<Waiter>;

/** A request that would take room although others wait. */
export interface Passing {
  readonly caseId: string;
  readonly place: string;
  /** What is left for all who wait. */
  readonly leftTpp: number;
  /** How many wait, as the account itself counts them. */
  readonly waiting: number;
}

/**
 * Whether it may: only if no earlier one would fit whole in what is left. A list may lag; a waiter
 * the account counts but the list lacks may be such a one.
 */
export async function mayPass(list: WaitingList, passing: Passing): Promise<boolean> {
  let found = 0;
  for await (const { caseId, place, tpp } of list) {
    found++;
    if (caseId === passing.caseId) continue;
    if (place < passing.place && tpp <= passing.leftTpp) return false;
  }
  return found >= passing.waiting;
}

/** Those who fit whole, one after the other, in what is left once those before them have taken. */
export async function* fittingIn(leftTpp: number, list: WaitingList): AsyncGenerator<Waiter> {
  let left = leftTpp;
  for await (const waiter of list) {
    if (left <= 0) return;
    if (waiter.tpp > left) continue;
    left -= waiter.tpp;
    yield waiter;
  }
}

/** Those who ask for more than will ever be there: they wait in vain. */
export async function* askingMoreThan(mostTpp: number, list: WaitingList): AsyncGenerator<Waiter> {
  for await (const waiter of list) if (waiter.tpp > mostTpp) yield waiter;
}
