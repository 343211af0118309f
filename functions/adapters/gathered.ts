interface Waiting<T> {
  readonly item: T;
  readonly done: PromiseWithResolvers<void>;
}

/**
 * Does one after the other, and what comes while one is being done together in the next turn, `most` at
 * once. Nothing waits where nothing is under way.
 */
export function gathered<T>(
  most: number,
  doAll: (items: readonly T[]) => Promise<unknown>,
): (item: T) => Promise<void> {
  const waiting: Waiting<T>[] = [];
  let isUnderWay = false;
  const work = async () => {
    isUnderWay = true;
    while (waiting.length > 0) {
      const turn = waiting.splice(0, most);
      const failed = await doAll(turn.map(({ item }) => item)).then(
        () => undefined,
        (reason: unknown) => ({ reason }),
      );
      for (const { done } of turn) failed ? done.reject(failed.reason) : done.resolve();
    }
    isUnderWay = false;
  };
  return (item) => {
    const done = Promise.withResolvers<void>();
    waiting.push({ item, done });
    if (!isUnderWay) void work();
    return done.promise;
  };
}
