import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/digests/sha256.ts';
import {
  movedInPart,
  partsIn,
  rangeOf,
  SIXTEENTHS,
  sixteenthOf,
} from '../../../shared/ledger/parts.ts';

const idOf = (n: number): string => `req-${sha256(`${n}`).slice(0, 32)}.1`;

describe('The parts of an account', () => {
  it.each(['', 'x', 'req-', 'req-0f', 'req-1', 'req-9z', 'req-a', 'req-ff.2', 'zz', idOf(7)])(
    'have every transfer in exactly one, and what ends it beside it (%j)',
    (id) => {
      const within = SIXTEENTHS.filter((part) => {
        const { from, to } = rangeOf(part);
        return id >= from && (to === undefined || id < to);
      });
      expect(within).toEqual([sixteenthOf(id)]);
      expect(sixteenthOf(`${id}#resolution`)).toBe(sixteenthOf(id));
      expect(sixteenthOf(`${id}#reversal`)).toBe(sixteenthOf(id));
    },
  );

  it('are filled evenly by the ids of cases', () => {
    const sizes = Map.groupBy(
      Array.from({ length: 16_000 }, (_, n) => idOf(n)),
      sixteenthOf,
    );
    for (const part of SIXTEENTHS) expect(sizes.get(part)?.length).toBeGreaterThan(850);
  });

  it('are moved with the account, and are read as they were written', () => {
    expect(partsIn(movedInPart({ held: 5, of: 'req-b.1' })).b).toEqual({
      held: 5,
      posted: 0,
      moves: 1,
    });
    expect(movedInPart({ waiting: 1 })).toEqual({});
    expect(partsIn({}).b).toEqual({ held: 0, posted: 0, moves: 0 });
  });
});
