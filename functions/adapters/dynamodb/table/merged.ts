/** Several streams, each in order, as one in order. Each is read no further than it is needed. */
export async function* merged<T>(
  streams: readonly AsyncIterable<T>[],
  placeOf: (item: T) => string,
): AsyncGenerator<T> {
  const iterators = streams.map((stream) => stream[Symbol.asyncIterator]());
  const heads = await Promise.all(iterators.map((iterator) => iterator.next()));
  for (;;) {
    const left = heads.flatMap((head, index) =>
      head.done ? [] : [{ index, item: head.value, place: placeOf(head.value) }],
    );
    if (left.length === 0) return;
    const first = left.reduce((least, one) => (one.place < least.place ? one : least));
    yield first.item;
    heads[first.index] = await (iterators[first.index] as AsyncIterator<T>).next();
  }
}
