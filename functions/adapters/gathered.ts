import { setImmediate as allThatHasCome } from 'node:timers/promises';

interface Waiting<T, R> {
  readonly item: T;
  readonly done: PromiseWithResolvers<R>;
}

/**
 * Does together what comes at the same moment, `most` at once, and what comes while that is being done in
 * the next turn. `doAll` answers for each item in its place.
 */
export function gathered<T, R = void>(
  most: number,
  doAll: (items: readonly T[]) => Promise<readonly R[]>,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let isUnderWay = false;
  const work = async () => {
    isUnderWay = true;
    while (waiting.length > 0) {
      await allThatHasCome();
      const turn = waiting.splice(0, most);
      try {
        const answers = await doAll(turn.map(({ item }) => item));
        for (const [place, { done }] of turn.entries()) done.resolve(answers[place] as R);
      } catch (error) {
        for (const { done } of turn) done.reject(error);
      }
    }
    isUnderWay = false;
  };
  return (item) => {
    const done = Promise.withResolvers<R>();
    waiting.push({ item, done });
    if (!isUnderWay) void work();
    return done.promise;
  };
}
