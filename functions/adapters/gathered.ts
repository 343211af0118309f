interface Waiting<T, R> {
  readonly item: T;
  readonly done: PromiseWithResolvers<R>;
}

/**
 * Does one after the other, and what comes while one is being done together in the next turn, `most` at
 * once. Nothing waits where nothing is under way. `doAll` answers for each item in its place.
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
