import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { limitViewOf, limitViews } from '../../../shared/ledger/limits.ts';

const quota = {
  account: 'a',
  limitTpp: 100,
  heldTpp: 30,
  postedTpp: 20,
  availableTpp: 50,
  waiting: 0,
};

describe('A limit without a case and with it', () => {
  it.each([
    ['that holds', { tpp: 30, state: 'held' }, 20, 50],
    ['that has posted', { tpp: 20, state: 'posted' }, 30, 50],
    ['that gave back what it held', { tpp: 25, state: 'released' }, 50, 75],
    ['that holds more than the account knows of', { tpp: 60, state: 'held' }, 0, 60],
  ] as const)('counts a case %s once', (_what, draw, beforeTpp, afterTpp) => {
    const view = { account: 'a', limitTpp: 100, beforeTpp, afterTpp };
    expect(limitViewOf(quota, { account: 'a', ...draw })).toEqual(view);
  });
});

describe('What a decision draws on', () => {
  const draws = ['a', 'b'].map((account) => ({ account, tpp: 30, state: 'held' }));
  const quotaNow = async (account: string) => (account === 'a' ? quota : undefined);

  it('is told of each limit that is known', async () => {
    const views = await limitViews({ draws } as Decision, quotaNow);
    expect(views).toEqual([{ account: 'a', limitTpp: 100, beforeTpp: 20, afterTpp: 50 }]);
  });

  it('is nothing before there is a decision', async () => {
    expect(await limitViews(null, quotaNow)).toEqual([]);
  });
});
