/** Rows of numbers in one flat array: row r is `values` from starts[r] up to starts[r + 1]. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** A cell that is known to be there. */
export const at = (numbers: ArrayLike<number>, index: number): number => numbers[index] as number;

/** `pairs` says each (row, value), a row's values in order; it is run twice: to count, to fill. */
export function toRows(
  count: number,
  pairs: (each: (row: number, value: number) => void) => void,
): Rows {
  const starts = new Uint32Array(count + 1);
  pairs((row) => {
    starts[row + 1] = at(starts, row + 1) + 1;
  });
  for (let row = 0; row < count; row += 1) starts[row + 1] = at(starts, row + 1) + at(starts, row);
  const values = new Uint32Array(at(starts, count));
  const next = starts.slice();
  pairs((row, value) => {
    const place = at(next, row);
    values[place] = value;
    next[row] = place + 1;
  });
  return { starts, values };
}
