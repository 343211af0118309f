import { beforeAll, describe, expect, it } from 'vitest';
import { readAccounts } from '../../../../../functions/adapters/dynamodb/ledger/accounts.ts';
import { adjustLimit } from '../../../../../functions/adapters/dynamodb/ledger/adjust-limit.ts';
import { checkAccount } from '../../../../../functions/adapters/dynamodb/ledger/drift.ts';
import { endHold } from '../../../../../functions/adapters/dynamodb/ledger/end-hold.ts';
import { accountKey } from '../../../../../functions/adapters/dynamodb/ledger/keys.ts';
import { queryItems, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { bookingOn, minutesAfter, NOON, takeAll, takeBooking } from '../../../../support/ledger.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});

const accountNow = async (account: string, now = NOON) =>
  (await readAccounts(table, [account], now)).get(account);
const countOf = (outcomes: readonly { outcome: string }[], outcome: string) =>
  outcomes.filter((taken) => taken.outcome === outcome).length;

describe('An account', () => {
  it('admits exactly 50 of 200 parallel orders into room for 50', async () => {
    const bookings = Array.from({ length: 200 }, (_, n) =>
      bookingOn('rush', { tpp: 7, limitTpp: 350, transferId: `rush-${n}` }),
    );
    const outcomes = await takeAll(table, bookings);
    expect(countOf(outcomes, 'taken')).toBe(50);
    expect(countOf(outcomes, 'refused')).toBe(150);
    expect(await accountNow('rush')).toMatchObject({ posted: 350, used: 350, held: 0 });
    expect((await checkAccount(table, 'rush')).drift).toEqual([]);
  });

  it.each([
    ['below', 99, 'taken'],
    ['at', 100, 'taken'],
    ['above', 101, 'refused'],
  ])('admits a first order %s its limit as it should', async (name, tpp, outcome) => {
    const booking = bookingOn(`first-${name}`, { tpp, limitTpp: 100, transferId: 'a' });
    expect((await takeBooking(table, booking)).outcome).toBe(outcome);
  });

  it.each([
    ['below', 39, 'taken'],
    ['at', 40, 'taken'],
    ['above', 41, 'refused'],
  ])(
    'admits a second order of several units %s what is left as it should',
    async (name, tpp, outcome) => {
      const account = `second-${name}`;
      await takeBooking(table, bookingOn(account, { tpp: 60, limitTpp: 100, transferId: 'a' }));
      const second = bookingOn(account, { tpp, limitTpp: 100, transferId: 'b' });
      expect((await takeBooking(table, second)).outcome).toBe(outcome);
    },
  );

  it('says what was left when it refuses', async () => {
    await takeBooking(table, bookingOn('left', { tpp: 60, limitTpp: 100, transferId: 'a' }));
    expect(
      await takeBooking(table, bookingOn('left', { tpp: 50, limitTpp: 100, transferId: 'b' })),
    ).toEqual({
      outcome: 'refused',
      attempts: [
        { account: 'left', tpp: 50, limitTpp: 100, availableTpp: 40, fits: false, isTheirs: true },
      ],
    });
  });

  it('takes an order once, however often it is asked', async () => {
    const booking = bookingOn('again', { tpp: 30, limitTpp: 100, transferId: 'a' });
    const outcomes = await takeAll(table, [booking, booking, booking]);
    expect(countOf(outcomes, 'taken')).toBe(1);
    expect(countOf(outcomes, 'stale')).toBe(2);
    expect(await accountNow('again')).toMatchObject({ used: 30 });
  });

  it('admits nothing when its limit was lowered below its use, and shows no debt', async () => {
    await takeBooking(table, bookingOn('lowered', { tpp: 60, limitTpp: 100, transferId: 'a' }));
    const adjustment = { account: 'lowered', limitTpp: 50, reason: 'review', by: 'officer' };
    await adjustLimit(table, { ...adjustment, at: NOON });
    const one = bookingOn('lowered', { tpp: 1, limitTpp: 100, transferId: 'b' });
    expect(await takeBooking(table, one)).toMatchObject({
      outcome: 'refused',
      attempts: [{ limitTpp: 50, availableTpp: 0 }],
    });
  });

  it('follows a raised limit, and the policy again when the adjustment is cleared', async () => {
    const adjustment = { account: 'raised', reason: 'assurances', by: 'officer' };
    await adjustLimit(table, { ...adjustment, limitTpp: 150, at: NOON });
    const booking = (transferId: string, tpp: number) =>
      bookingOn('raised', { tpp, limitTpp: 100, transferId });
    expect((await takeBooking(table, booking('a', 120))).outcome).toBe('taken');
    await adjustLimit(table, { ...adjustment, at: minutesAfter(1) });
    expect((await takeBooking(table, booking('b', 10))).outcome).toBe('refused');
  });

  it('keeps each of several adjustments of one moment, with what it changed', async () => {
    const adjust = (limitTpp: number) =>
      adjustLimit(table, { account: 'both', limitTpp, reason: 'r', by: 'officer', at: NOON });
    await Promise.all([10, 20, 30].map(adjust));
    const kept = await Array.fromAsync(
      queryItems(table, {
        where: '#pk = :pk AND begins_with(#sk, :sk)',
        values: { pk: accountKey('both').pk, sk: 'adjustment#' },
      }),
    );
    expect(kept.map(({ limitTpp }) => limitTpp).toSorted()).toEqual([10, 20, 30]);
    const befores = kept.map(({ before }) => before);
    expect(befores).toContain(undefined);
    const last = kept.map(({ limitTpp }) => limitTpp).find((tpp) => !befores.includes(tpp));
    expect(await accountNow('both')).toMatchObject({ limitTpp: last });
  });
});

describe('Linked draws', () => {
  const linked = (transferId: string, second: number) => ({
    ...bookingOn('linked-1', { tpp: 0, limitTpp: 0, transferId }),
    draws: [
      { account: 'linked-1', tpp: 10, limitTpp: 100 },
      { account: 'linked-2', tpp: second, limitTpp: 30 },
    ],
  });

  it('succeed together or not at all', async () => {
    expect((await takeBooking(table, linked('a', 20))).outcome).toBe('taken');
    expect(await takeBooking(table, linked('b', 20))).toMatchObject({
      outcome: 'refused',
      attempts: [{ account: 'linked-2', availableTpp: 10 }],
    });
    expect(await accountNow('linked-1')).toMatchObject({ used: 10 });
    expect(await accountNow('linked-2')).toMatchObject({ used: 20 });
  });
});

describe('A hold', () => {
  const hold = (account: string, tpp = 60) =>
    bookingOn(account, { tpp, limitTpp: 100, transferId: 'h', expiresAt: minutesAfter(10) });
  const amount = (account: string, tpp = 60) => ({ account, transferId: 'h', tpp });
  const entry = { caseId: 'case-of-h', at: minutesAfter(1) };

  it('counts against the limit at once', async () => {
    await takeBooking(table, hold('held'));
    const order = bookingOn('held', { tpp: 41, limitTpp: 100, transferId: 'b' });
    expect((await takeBooking(table, order)).outcome).toBe('refused');
  });

  it('is posted in part, and the rest is free', async () => {
    await takeBooking(table, hold('part'));
    const ending = { type: 'post-pending', postedTpp: 25 } as const;
    expect(await endHold(table, amount('part'), { ending, entry })).toBe('ended');
    expect(await accountNow('part')).toMatchObject({ held: 0, posted: 25, used: 25 });
    expect((await checkAccount(table, 'part')).drift).toEqual([]);
  });

  it('ends once: a repeat and a second end change nothing', async () => {
    await takeBooking(table, hold('once'));
    const end = (type: 'void' | 'expire') =>
      endHold(table, amount('once'), { ending: { type }, entry });
    const ends = await Promise.all([end('void'), end('void'), end('void')]);
    expect(ends.filter((outcome) => outcome === 'ended')).toHaveLength(1);
    expect(await end('void')).toBe('ended-before');
    expect(await accountNow('once')).toMatchObject({ held: 0, used: 0 });
  });

  it('that is not there may be voided without harm', async () => {
    const ending = { type: 'void' } as const;
    expect(await endHold(table, amount('nothing'), { ending, entry })).toBe('not-held');
    expect(await accountNow('nothing')).toBeUndefined();
  });

  it('does not expire before its time and cannot be posted after it', async () => {
    await takeBooking(table, hold('timely'));
    const early = { ending: { type: 'expire' }, entry } as const;
    expect(await endHold(table, amount('timely'), early)).toBe('not-held');
    const late = {
      ending: { type: 'post-pending', postedTpp: 60 },
      entry: { ...entry, at: minutesAfter(10) },
    } as const;
    expect(await endHold(table, amount('timely'), late)).toBe('not-held');
  });

  it('that expired reads as free without a write', async () => {
    await takeBooking(table, hold('stale'));
    expect(await accountNow('stale', minutesAfter(9))).toMatchObject({ held: 60, used: 60 });
    expect(await accountNow('stale', minutesAfter(10))).toMatchObject({ held: 0, used: 0 });
    expect(await accountNow('stale', minutesAfter(9))).toMatchObject({ held: 60, used: 60 });
  });

  it('that expired makes room for the next order', async () => {
    await takeBooking(table, hold('room'));
    const order = { tpp: 100, limitTpp: 100, transferId: 'b', at: minutesAfter(11) };
    expect((await takeBooking(table, bookingOn('room', order))).outcome).toBe('taken');
    expect(await accountNow('room')).toMatchObject({ held: 0, posted: 100, used: 100 });
    expect((await checkAccount(table, 'room')).drift).toEqual([]);
  });
});
