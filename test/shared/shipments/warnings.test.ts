import { describe, expect, it } from 'vitest';
import {
  daysReached,
  nextDueAt,
  shareReached,
  shippedPercent,
} from '../../../shared/shipments/warnings.ts';
import { lineOf } from './books.ts';

const END = '2027-03-10T12:00:00.000Z';
const daysBefore = (days: number, ms = 0) => new Date(Date.parse(END) - days * 86_400_000 + ms);

describe('A warning', () => {
  it.each([
    [79, undefined],
    [80, 80],
    [90, 90],
    [94, 90],
    [95, 95],
    [99, 95],
    [100, 100],
  ])('at %i percent is that of %s', (percent, share) => {
    expect(shareReached(percent)).toBe(share);
  });

  it('counts TPP, or pieces where no limit counts them, and rounds up nothing', () => {
    const shipped = (line: ReturnType<typeof lineOf>, of: number) => ({ ...line, shipped: of });
    expect(shippedPercent([shipped(lineOf(1, 1000), 799), lineOf(2, 5, 0)])).toBe(79);
    expect(shippedPercent([shipped(lineOf(1, 10, 0), 8)])).toBe(80);
    expect(shippedPercent([])).toBe(0);
  });

  it.each([
    [61, 0, undefined, 60],
    [60, -1, undefined, 60],
    [60, 0, 60, 30],
    [31, 0, 60, 30],
    [30, 0, 30, 7],
    [7, 0, 7, 0],
    [1, 0, 7, 0],
  ])(
    '%i days and %i ms before the end is that of %s, and the next is at %i',
    (days, ms, of, next) => {
      expect(daysReached(END, daysBefore(days, ms))).toBe(of);
      expect(nextDueAt(END, daysBefore(days, ms))).toBe(daysBefore(next).toISOString());
    },
  );
});
