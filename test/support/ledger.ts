import { take } from '../../functions/adapters/dynamodb/ledger/take.ts';
import { freeOverdue } from '../../functions/adapters/dynamodb/settlements/overdue-holds.ts';
import type { Table } from '../../functions/adapters/dynamodb/table/table.ts';
import type { Booking } from '../../shared/ledger/booking.ts';

export const NOON = new Date('2026-03-10T12:00:00.000Z');
export const minutesAfter = (minutes: number, from = NOON): Date =>
  new Date(from.getTime() + minutes * 60_000);

/** A booking on one account, with what a test does not care about filled in. */
export const bookingOn = (
  account: string,
  {
    tpp,
    limitTpp,
    ...rest
  }: { tpp: number; limitTpp: number } & Partial<Booking> & {
      transferId: string;
    },
): Booking => ({
  draws: [{ account, tpp, limitTpp }],
  caseId: `case-of-${rest.transferId}`,
  clientId: 'client',
  at: NOON,
  place: `${NOON.toISOString()}#${rest.transferId}`,
  ...rest,
});

/** As `settle` takes: room is made where holds are overdue. */
export const takeBooking = (table: Table, booking: Booking) =>
  take(table, booking, { makeRoom: freeOverdue });

export const takeAll = (table: Table, bookings: readonly Booking[]) =>
  Promise.all(bookings.map((booking) => takeBooking(table, booking)));
