import { describe, expect, it } from 'vitest';
import { impossibleCounts, miscounted } from '../../../shared/shipments/recount.ts';

const entry = (planned: number, shipped: number, line = 1) => ({
  moved: [{ line, planned, shipped }],
});
const use = (used: number, planned: number, line = 1) => ({ line, used, planned });

describe('The lines of a license, counted again', () => {
  it('are right where they are what happened to them', () => {
    const entries = [entry(6, 0), entry(-6, 5), entry(2, 0, 2)];
    const uses = [use(5, 0), use(2, 2, 2)];
    expect(miscounted({ uses, moves: 3 }, entries)).toEqual([]);
    expect(miscounted({}, [])).toEqual([]);
  });

  it('are told of where they are not, or where something is missing', () => {
    expect(miscounted({ uses: [use(6, 0)], moves: 1 }, [entry(0, 5)])).toEqual([
      'line 1: license says planned 0, shipped 6, entries planned 0, shipped 5',
    ]);
    expect(miscounted({ uses: [use(5, 0)], moves: 2 }, [entry(0, 5)])).toEqual([
      'license has moved 2 times, by 1 entry',
    ]);
    expect(miscounted({ moves: 1 }, [entry(0, 5)])).toHaveLength(1);
  });

  it('never were less than nothing', () => {
    expect(impossibleCounts([entry(2, 0), entry(-2, 2), entry(0, -3)])).toEqual([
      'line 1: planned 0, shipped -1',
    ]);
    expect(impossibleCounts([entry(2, 0)])).toEqual([]);
  });
});
