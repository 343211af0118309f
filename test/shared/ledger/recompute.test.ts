import { describe, expect, it } from 'vitest';
import { recompute, type TransferLine } from '../../../shared/ledger/recompute.ts';

const hold = (transferId: string, amountTpp: number): TransferLine => ({
  transferId,
  type: 'hold',
  amountTpp,
});
const post = (transferId: string, amountTpp: number): TransferLine => ({
  transferId,
  type: 'post',
  amountTpp,
});
const end = (type: TransferLine['type'], of: string, amountTpp: number): TransferLine => ({
  transferId: `${of}#${type}`,
  type,
  amountTpp,
  of,
});

describe('The sums of an account', () => {
  it.each<[string, TransferLine[], { held: number; posted: number }]>([
    ['nothing', [], { held: 0, posted: 0 }],
    ['a hold and a post', [hold('a', 5), post('b', 3)], { held: 5, posted: 3 }],
    ['a hold posted in part', [hold('a', 5), end('post-pending', 'a', 2)], { held: 0, posted: 2 }],
    ['a hold that was voided', [hold('a', 5), end('void', 'a', 5)], { held: 0, posted: 0 }],
    ['a hold that expired', [hold('a', 5), end('expire', 'a', 5)], { held: 0, posted: 0 }],
    ['a post given back in part', [post('a', 5), end('reversal', 'a', 2)], { held: 0, posted: 3 }],
  ])('follow from %s, in either order', (_what, movements, sums) => {
    expect(recompute(movements)).toMatchObject({ ...sums, faults: [] });
    expect(recompute(movements.toReversed())).toMatchObject({ ...sums, faults: [] });
  });

  it.each<[string, TransferLine[], RegExp]>([
    ['ends a hold twice', [hold('a', 5), end('void', 'a', 5), end('expire', 'a', 5)], /2 times/],
    ['ends a hold that is not there', [end('void', 'a', 5)], /not there/],
    ['ends an end', [hold('a', 5), end('void', 'a', 5), end('expire', 'a#void', 5)], /not there/],
    ['posts more than was held', [hold('a', 5), end('post-pending', 'a', 6)], /more than held/],
    ['gives back more than was posted', [post('a', 5), end('reversal', 'a', 6)], /over-reversed/],
  ])('are not believed when the history %s', (_what, movements, fault) => {
    expect(recompute(movements).faults.join()).toMatch(fault);
  });
});
