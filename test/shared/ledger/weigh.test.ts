import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, sumsOf, untouched } from '../../../shared/ledger/account.ts';
import { type Booking, drawnBy, freedOn, leftUndrawn } from '../../../shared/ledger/booking.ts';
import type { Waiter } from '../../../shared/ledger/queue.ts';
import { fitsAtOnce, mostUsedBefore, weigh } from '../../../shared/ledger/weigh.ts';

const draw = (tpp: number, limitTpp = 100) => ({ account: 'a', tpp, limitTpp });
const inUse = (used: number, more: Partial<Account> = {}): Account => ({
  ...untouched('a'),
  posted: used,
  used,
  ...more,
});
const QUEUE: Waiter[] = [{ caseId: 'first', place: 'p1', tpp: 30 }];
const claimant = { caseId: 'new', clientId: 'client', place: 'p9', freedTpp: 0 };
const weighed = (
  tpp: number,
  account: Account | undefined,
  { freedTpp = 0, queue = QUEUE }: { freedTpp?: number; queue?: readonly Waiter[] } = {},
) => weigh(draw(tpp), account, { ...claimant, freedTpp }, () => queue);

describe('A draw', () => {
  it.each([
    ['just fits an untouched account', 100, undefined],
    ['just fits what is left', 40, inUse(60)],
    ['fits an officer’s higher limit', 80, inUse(60, { limitTpp: 140 })],
    ['fits beside one who does not fit in what is left', 10, inUse(80, { waiting: 1 })],
  ])('%s', async (_what, tpp, account) => {
    const limitTpp = account?.limitTpp ?? 100;
    expect(await weighed(tpp, account)).toEqual({ ...draw(tpp, limitTpp), fits: true });
  });

  it.each([
    ['is a unit too much for an untouched account', 101, undefined, { availableTpp: 100 }],
    ['is a unit too much for what is left', 41, inUse(60), { availableTpp: 40 }],
    ['meets a limit lowered below its use', 1, inUse(60, { limitTpp: 50 }), { availableTpp: 0 }],
    [
      'is behind one who would fit',
      40,
      inUse(60, { waiting: 1 }),
      { availableTpp: 40, othersWait: true },
    ],
  ])('is refused where it %s', async (_what, tpp, account, refusal) => {
    const limitTpp = account?.limitTpp ?? 100;
    const attempt = await weighed(tpp, account);
    expect(attempt).toEqual({ ...draw(tpp, limitTpp), fits: false, ...refusal });
  });

  it.each([
    ['fits into what its claimant gives back', 50, inUse(100), 50, true],
    ['is refused a unit more than that', 51, inUse(100), 50, false],
    ['passes others with what its claimant holds already', 50, inUse(60, { waiting: 1 }), 50, true],
    ['passes nobody with more than that', 51, inUse(60, { waiting: 1 }), 50, false],
    ['passes those who do not fit in the rest', 51, inUse(90, { waiting: 1 }), 50, true],
  ])('that %s', async (_what, ...[tpp, account, freedTpp, fits]) => {
    expect(await weighed(tpp, account, { freedTpp })).toMatchObject({ fits });
  });

  it('that is refused says what would have been left to it, with what it gives back', async () => {
    expect(await weighed(60, inUse(100), { freedTpp: 50 })).toMatchObject({ availableTpp: 50 });
  });

  it('fits at once only where there is room and nobody waits', () => {
    expect(fitsAtOnce(draw(40), inUse(60), 0)).toBe(true);
    expect(fitsAtOnce(draw(41), inUse(60), 0)).toBe(false);
    expect(fitsAtOnce(draw(41), inUse(60), 1)).toBe(true);
    expect(fitsAtOnce(draw(40), inUse(60, { waiting: 1 }), 0)).toBe(false);
  });
});

const amount = fc.integer({ min: 1, max: 150 });
const account = fc
  .record({ used: fc.nat(150), limitTpp: fc.option(fc.nat(150), { nil: undefined }) })
  .map(({ used, limitTpp }) => inUse(used, { limitTpp }));

describe('The weighing', () => {
  it('lets a draw in exactly where the account’s own condition would', async () => {
    await fc.assert(
      fc.asyncProperty(amount, account, fc.nat(80), async (tpp, stands, freedTpp) => {
        const { fits } = await weighed(tpp, stands, { freedTpp });
        expect(fits).toBe(stands.used <= mostUsedBefore(draw(tpp), stands, freedTpp));
        expect(fits).toBe(fitsAtOnce(draw(tpp), stands, freedTpp));
      }),
    );
  });

  it('never lets in what exceeds the limit with what is given back', async () => {
    await fc.assert(
      fc.asyncProperty(amount, account, fc.nat(80), async (tpp, stands, freedTpp) => {
        const { fits, limitTpp } = await weighed(tpp, stands, { freedTpp });
        if (fits) expect(stands.used - freedTpp + tpp).toBeLessThanOrEqual(limitTpp);
      }),
    );
  });

  it('never lets in more for a fuller account, a greater draw or somebody who waits', async () => {
    await fc.assert(
      fc.asyncProperty(amount, account, fc.nat(80), async (tpp, stands, more) => {
        if ((await weighed(tpp, stands)).fits) return;
        const worse = [
          weighed(tpp, { ...stands, used: stands.used + more }),
          weighed(tpp + more, stands),
          weighed(tpp, { ...stands, waiting: 1 }),
        ];
        for (const { fits } of await Promise.all(worse)) expect(fits).toBe(false);
      }),
    );
  });
});

describe('A booking', () => {
  const booking: Booking = {
    draws: [draw(40)],
    transferId: 't',
    caseId: 'new',
    clientId: 'client',
    at: new Date(0),
    place: 'p9',
  };
  const until = new Date(1);

  it.each<[string, Partial<Booking>, ReturnType<typeof sumsOf>]>([
    ['posts', {}, { held: 0, posted: 40, used: 40, waiting: 0 }],
    ['holds', { expiresAt: until }, { held: 40, posted: 0, used: 40, waiting: 0 }],
    ['leaves a queue by drawing', { leaves: 'a' }, { held: 0, posted: 40, used: 40, waiting: -1 }],
    ['leaves another queue', { leaves: 'b' }, { held: 0, posted: 40, used: 40, waiting: 0 }],
  ])('that %s moves that much on its account', (_what, differs, sums) => {
    expect(sumsOf(drawnBy({ ...booking, ...differs }, draw(40)))).toEqual(sums);
  });

  it('leaves a queue by itself only where it does not draw', () => {
    expect(leftUndrawn(booking)).toBeUndefined();
    expect(leftUndrawn({ ...booking, leaves: 'a' })).toBeUndefined();
    expect(leftUndrawn({ ...booking, leaves: 'b' })).toBe('b');
    const draws = [draw(1), { ...draw(1), account: 'b' }];
    expect(leftUndrawn({ ...booking, draws, leaves: 'b' })).toBeUndefined();
  });

  it('gives back the holds that it ends, account by account', () => {
    const hold = (on: string, tpp: number) => ({ account: on, transferId: 't', tpp });
    const voids = [hold('a', 5), hold('b', 7), hold('a', 1)];
    expect(freedOn('a', { ...booking, voids })).toBe(6);
    expect(freedOn('a', booking)).toBe(0);
  });
});
