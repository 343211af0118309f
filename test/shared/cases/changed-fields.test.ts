import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFields, changedWords } from '../../../shared/cases/changed-fields.ts';
import { RED_FLAG_CASE } from '../../functions/pages/support/cases.ts';

const { request } = RED_FLAG_CASE;
const order = request as Extract<typeof request, { type: 'chip-order' }>;

describe('The fields that an amendment changed', () => {
  it('are none where it says the same', () => {
    expect(changedFields(order, structuredClone(order))).toEqual([]);
  });

  it('are told with what stood there and what stands there now', () => {
    const { purchaseOrder: _left, ...rest } = order;
    const items = [{ part: 'h100-sxm' as const, quantity: 5000 }];
    const parties = {
      ...order.parties,
      endUser: { ...order.parties.endUser, address: '1 Example Street' },
    };
    expect(changedFields(order, { ...rest, items, parties } as typeof order)).toEqual([
      { path: ['items', '0', 'quantity'], before: 6000, after: 5000 },
      { path: ['parties', 'endUser', 'address'], before: undefined, after: '1 Example Street' },
      { path: ['purchaseOrder'], before: 'FC-2026-118', after: undefined },
    ]);
  });
});

describe('The words that changed', () => {
  it('stand between those that both texts begin and end with', () => {
    expect(changedWords('Cloud services', 'Cloud services for hospitals')).toEqual([
      [
        { text: 'Cloud ', isChanged: false },
        { text: 'services', isChanged: true },
      ],
      [
        { text: 'Cloud ', isChanged: false },
        { text: 'services for hospitals', isChanged: true },
      ],
    ]);
    const [, after] = changedWords('one two three', 'one 2 three');
    expect(after.map(({ isChanged }) => isChanged)).toEqual([false, true, false]);
  });

  it('lose nothing of either text', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (before, after) => {
        const joined = changedWords(before, after).map((all) =>
          all.map(({ text }) => text).join(''),
        );
        expect(joined).toEqual([before, after]);
      }),
    );
  });
});
