import { isEverybodys, type Movement, sumsOf } from '../../../../shared/ledger/account.ts';
import { type Booking, drawnBy, freedOn } from '../../../../shared/ledger/booking.ts';
import { movedInPart } from '../../../../shared/ledger/parts.ts';
import { mostUsedBefore } from '../../../../shared/ledger/weigh.ts';
import type { Draw } from '../../../../shared/rules/determination.ts';
import { update, type Write } from '../table/commit.ts';
import { allOf, type Change, type Condition } from '../table/expression.ts';
import { DUE, LISTS } from '../table/partitions.ts';
import type { AccountItem } from './items.ts';
import { accountKey } from './keys.ts';

/** Creates the account when it is new. `clients` have a case on it from now on. */
export const accountChange = (
  account: string,
  movement: Movement,
  set: Readonly<Record<string, unknown>> = {},
  clients: ReadonlySet<string> = new Set(),
): Change => ({
  set: { kind: 'account', account, listPk: LISTS.accounts(account), listSk: account, ...set },
  add: {
    ...sumsOf(movement),
    ...movedInPart(movement),
    ...(clients.size > 0 && !isEverybodys(account) && { clients }),
  },
});

export const accountLabel = (account: string): string => `account ${account}`;

/** Takes the room, on condition that it is there and that nobody waits for it, as far as `seen`. */
export function drawOnAccount(draw: Draw, booking: Booking, seen: AccountItem | undefined): Write {
  const { account, limitTpp } = draw;
  const most = mostUsedBefore(draw, seen, freedOn(account, booking));
  return update(accountLabel(account), accountKey(account), {
    change: accountChange(
      account,
      drawnBy(booking, draw),
      { policyLimitTpp: limitTpp },
      new Set([booking.clientId]),
    ),
    condition: allOf([hasRoom(most), sameAdjustment(seen), sameQueue(seen)]),
  });
}

/** An untouched account admits only what fits an empty one. */
const hasRoom = (mostUsed: number): Condition => ({
  where: `${mostUsed >= 0 ? 'attribute_not_exists(#used) OR ' : ''}#used <= :room`,
  values: { room: mostUsed },
});

/** No officer has adjusted the limit since it was seen. */
export const sameAdjustment = (seen: AccountItem | undefined): Condition =>
  seen?.limitTpp === undefined
    ? { where: 'attribute_not_exists(#limitTpp)' }
    : { where: '#limitTpp = :seenLimitTpp', values: { seenLimitTpp: seen.limitTpp } };

/** Whoever passes waiters has weighed exactly this queue and exactly this room. */
const sameQueue = (seen: AccountItem | undefined): Condition =>
  seen && seen.waiting > 0
    ? {
        where: '#waiting = :seenWaiting AND #used = :seenUsed',
        values: { seenWaiting: seen.waiting, seenUsed: seen.used },
      }
    : { where: 'attribute_not_exists(#waiting) OR #waiting = :nobody', values: { nobody: 0 } };

/** Moves amounts out of an account, or between held and posted; never below nothing. */
export const moveOnAccount = (account: string, movement: Movement): Write => {
  const { held, posted, waiting } = sumsOf(movement);
  return update(accountLabel(account), accountKey(account), {
    change: accountChange(account, movement),
    condition: {
      where: '#held >= :heldOut AND #posted >= :postedOut AND #waiting >= :waitingOut',
      values: {
        heldOut: Math.max(0, -held),
        postedOut: Math.max(0, -posted),
        waitingOut: Math.max(0, -waiting),
      },
    },
  });
};

/** One more waits; the sweep looks at the account until nobody does. */
export const joinQueue = (
  { account, limitTpp }: Omit<Draw, 'tpp'>,
  clientId: string,
  at: Date,
): Write =>
  update(accountLabel(account), accountKey(account), {
    change: accountChange(
      account,
      { waiting: 1 },
      { policyLimitTpp: limitTpp, duePk: DUE.waiting, dueAt: at.toISOString() },
      new Set([clientId]),
    ),
  });
