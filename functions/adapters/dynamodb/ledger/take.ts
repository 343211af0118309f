import { type Booking, freedOn, leftUndrawn } from '../../../../shared/ledger/booking.ts';
import { limitOn } from '../../../../shared/ledger/limits.ts';
import { fitsAtOnce, type Weighed, weigh } from '../../../../shared/ledger/weigh.ts';
import type { Draw } from '../../../../shared/rules/determination.ts';
import { untilStill } from '../../until-still.ts';
import type { Write } from '../table/commit.ts';
import type { RawItem, Table } from '../table/table.ts';
import { commitTogether } from '../table/together.ts';
import { accountLabel, drawOnAccount, moveOnAccount } from './account-writes.ts';
import { type AccountItem, accountItem } from './items.ts';
import { waiters } from './queue.ts';
import { resolveHold, takeTransfer } from './transfer-writes.ts';

export type Taken =
  /** The draws with the limits they were held against. */
  | { readonly outcome: 'taken'; readonly draws: readonly Draw[] }
  | { readonly outcome: 'refused'; readonly attempts: readonly Weighed[] }
  /** Something other than room was in the way: the writes whose condition failed. */
  | { readonly outcome: 'stale'; readonly failed: ReadonlyMap<string, RawItem | undefined> };

/** Looks at one contended account before giving up. */
const LOOKS = { of: 'An account', most: 20 };

/** What a booking is taken with. */
export interface Taking {
  /** Ends the overdue holds of an account, each with its case. Whether there were any. */
  readonly makeRoom: (table: Table, account: string, now: Date) => Promise<boolean>;
  /** Other writes of the transaction, by the draws with the limits they are held against. */
  readonly alongside?: (draws: readonly Draw[]) => readonly Write[];
}

/**
 * Takes all draws, and does the writes `alongside`, in one transaction or not at all. Nothing is
 * read first: an account that refuses shows itself, and only then is it weighed.
 */
export function take(
  table: Table,
  booking: Booking,
  { makeRoom, alongside = () => [] }: Taking,
): Promise<Taken> {
  const looks: Looks = { seen: new Map(), freed: new Set(), makeRoom };
  return untilStill<Taken>(LOOKS, async () => {
    const draws = booking.draws.map((draw) => withLimit(draw, looks.seen));
    const outcome = await commitTogether(table, [
      ...alongside(draws),
      ...bookingWrites(booking, looks.seen),
    ]);
    if (outcome.committed) return { outcome: 'taken', draws };
    const refusing = booking.draws.filter(({ account }) =>
      outcome.failed.has(accountLabel(account)),
    );
    if (outcome.failed.size > refusing.length) return { outcome: 'stale', failed: outcome.failed };
    const attempts: Weighed[] = [];
    for (const draw of refusing) {
      const found = outcome.failed.get(accountLabel(draw.account));
      const attempt = await lookAgain(table, booking, { draw, looks, found });
      if (attempt) attempts.push(attempt);
    }
    return attempts.length > 0 ? { outcome: 'refused', attempts } : undefined;
  });
}

interface Looks {
  readonly seen: Map<string, AccountItem>;
  /** Accounts whose overdue holds have been freed already. */
  readonly freed: Set<string>;
  readonly makeRoom: Taking['makeRoom'];
}

const withLimit = (draw: Draw, seen: ReadonlyMap<string, AccountItem>): Draw => ({
  ...draw,
  limitTpp: limitOn(seen.get(draw.account), draw.limitTpp),
});

function bookingWrites(booking: Booking, seen: ReadonlyMap<string, AccountItem>): Write[] {
  const { draws, transferId, expiresAt, voids = [] } = booking;
  const left = leftUndrawn(booking);
  return [
    ...draws.flatMap((draw) => [
      drawOnAccount(draw, booking, seen.get(draw.account)),
      takeTransfer({ ...draw, transferId }, booking, expiresAt),
    ]),
    ...voids.flatMap((hold) => resolveHold(hold, { type: 'void' }, booking)),
    ...(left === undefined ? [] : [moveOnAccount(left, { waiting: -1 })]),
  ];
}

/** Why an account refused: the attempt, or nothing when another try may succeed. */
async function lookAgain(
  table: Table,
  booking: Booking,
  { draw, looks, found }: { draw: Draw; looks: Looks; found: RawItem | undefined },
): Promise<Weighed | undefined> {
  const seen = accountItem.optional().parse(found);
  const freedTpp = freedOn(draw.account, booking);
  if (
    seen &&
    !fitsAtOnce(draw, seen, freedTpp) &&
    (await makeRoom(table, booking, { seen, looks }))
  ) {
    return undefined;
  }
  const attempt = await weigh(draw, seen, { ...booking, freedTpp }, (account) =>
    waiters(table, account),
  );
  if (!attempt.fits) return attempt;
  if (seen) looks.seen.set(draw.account, seen);
  return undefined;
}

/** Ends the account's overdue holds, once; whether that made room. */
async function makeRoom(
  table: Table,
  { at }: Booking,
  { seen, looks }: { seen: AccountItem; looks: Looks },
): Promise<boolean> {
  if (seen.held === 0 || looks.freed.has(seen.account)) return false;
  looks.freed.add(seen.account);
  return looks.makeRoom(table, seen.account, at);
}
