import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARD_COUNT } from '../../../shared/deployment/shards.ts';
import { cursorAt, positionsAt } from '../../../shared/events/cursor.ts';
import { feedPartOf, feedPartsOf } from '../../../shared/events/feed.ts';

const position = fc.oneof(
  fc.constant({ page: 0, read: 0 }),
  fc.record({ page: fc.integer({ min: 1, max: 36 ** 9 }), read: fc.nat(1_000) }),
);
const positions = fc.array(position, { minLength: SHARD_COUNT, maxLength: SHARD_COUNT });

describe('A cursor', () => {
  it('leads back to where it was given, for the client that it was given to', () => {
    fc.assert(
      fc.property(positions, (at) => {
        const cursor = cursorAt('order-desk', at);
        expect(cursor).toMatch(/^[\w-]{1,600}$/);
        expect(positionsAt('order-desk', cursor)).toEqual(at);
        expect(positionsAt('another', cursor)).toBeUndefined();
      }),
    );
  });

  it('is no other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(positionsAt('order-desk', text)).toBeUndefined();
        const written = Buffer.from(text).toString('base64url');
        expect(positionsAt('order-desk', written)).toBeUndefined();
      }),
    );
  });
});

describe('A feed', () => {
  it('has its cases in parts, each case always in the same', () => {
    const parts = feedPartsOf('order-desk');
    const used = Array.from({ length: 500 }, (_, n) => feedPartOf('order-desk', `req-${n}`));
    expect([...new Set(used)].sort()).toEqual([...parts].sort());
    expect(feedPartOf('order-desk', 'req-7')).toBe(used[7]);
  });
});
