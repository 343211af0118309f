const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const;

/** Seconds as people say them, in the largest unit that is exact: `8 seconds`, `330 days`. */
export function during(seconds: number): string {
  const [unit, length] = UNITS.find(([, size]) => seconds >= size && seconds % size === 0) ?? [
    'seconds',
    1,
  ];
  const count = seconds / length;
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
