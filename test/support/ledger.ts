import { take } from '../../functions/adapters/dynamodb/ledger/take.ts';
import { freeOverdue } from '../../functions/adapters/dynamodb/settlements/free-overdue.ts';
import type { Table } from '../../functions/adapters/dynamodb/table/table.ts';
import type { Claim } from '../../shared/ledger/claim.ts';

export const NOON = new Date('2026-03-10T12:00:00.000Z');
export const minutesAfter = (minutes: number, from = NOON): Date =>
  new Date(from.getTime() + minutes * 60_000);

/** A claim on one account, with what a test does not care about filled in. */
export const claimOn = (
  account: string,
  {
    tpp,
    limitTpp,
    ...rest
  }: { tpp: number; limitTpp: number } & Partial<Claim> & {
      transferId: string;
    },
): Claim => ({
  draws: [{ account, tpp, limitTpp }],
  caseId: `case-of-${rest.transferId}`,
  at: NOON,
  place: `${NOON.toISOString()}#${rest.transferId}`,
  ...rest,
});

/** As `settle` takes: room is made where holds are overdue. */
export const takeClaim = (table: Table, claim: Claim) =>
  take(table, claim, { makeRoom: freeOverdue });

export const takeAll = (table: Table, claims: readonly Claim[]) =>
  Promise.all(claims.map((claim) => takeClaim(table, claim)));
