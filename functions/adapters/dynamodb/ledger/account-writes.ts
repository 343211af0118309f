import type { Draw } from '../../../../shared/rules/determination.ts';
import { update, type Write } from '../table/commit.ts';
import type { Change, Condition } from '../table/expression.ts';
import { DUE, LISTS } from '../table/partitions.ts';
import type { AccountItem } from './items.ts';
import { accountKey } from './keys.ts';

/** What a transaction does to the sums of an account. */
export interface Movement {
  readonly held?: number;
  readonly posted?: number;
  readonly waiting?: number;
}

/** Creates the account when it is new. `used` always follows `held` and `posted`. */
export const accountChange = (
  account: string,
  { held = 0, posted = 0, waiting = 0 }: Movement,
  set: Readonly<Record<string, unknown>> = {},
): Change => ({
  set: { kind: 'account', account, listPk: LISTS.accounts, listSk: account, ...set },
  add: { held, posted, used: held + posted, waiting },
});

/** What a draw wants of its account, and how the account looked if somebody has looked. */
export interface DrawOnAccount {
  readonly draw: Draw;
  readonly mode: 'post' | 'hold';
  readonly seen: AccountItem | undefined;
  /** The claimant stands in this account's queue and leaves it by drawing. */
  readonly leavesQueue: boolean;
  /** What the claimant gives back of this account in the same transaction. */
  readonly freedTpp?: number;
}

export const accountLabel = (account: string): string => `account ${account}`;

/** Takes the room, on condition that it is there and that nobody waits for it. */
export const drawOnAccount = (drawing: DrawOnAccount): Write => {
  const { draw, mode, seen, leavesQueue } = drawing;
  const { account, tpp, limitTpp } = draw;
  const moved = mode === 'hold' ? { held: tpp } : { posted: tpp };
  return update(accountLabel(account), accountKey(account), {
    change: accountChange(
      account,
      { ...moved, waiting: leavesQueue ? -1 : 0 },
      { policyLimitTpp: limitTpp },
    ),
    condition: allOf([hasRoom(drawing), sameAdjustment(seen), sameQueue(seen)]),
  });
};

const allOf = (conditions: readonly Condition[]): Condition => ({
  where: conditions.map(({ where }) => `(${where})`).join(' AND '),
  values: Object.assign({}, ...conditions.map(({ values }) => values)),
});

/** An officer's adjustment goes before the policy's limit. */
export const limitOn = (draw: Draw, seen: AccountItem | undefined): number =>
  seen?.limitTpp ?? draw.limitTpp;

function hasRoom({ draw, seen, freedTpp = 0 }: DrawOnAccount): Condition {
  const room = limitOn(draw, seen) - draw.tpp + freedTpp;
  // An untouched account admits only what fits an empty one.
  const untouched = room >= 0 ? 'attribute_not_exists(#used) OR ' : '';
  return { where: `${untouched}#used <= :room`, values: { room } };
}

const sameAdjustment = (seen: AccountItem | undefined): Condition =>
  seen?.limitTpp === undefined
    ? { where: 'attribute_not_exists(#limitTpp)' }
    : { where: '#limitTpp = :limitTpp', values: { limitTpp: seen.limitTpp } };

/** Whoever passes waiters has weighed exactly this queue and exactly this room. */
const sameQueue = (seen: AccountItem | undefined): Condition =>
  seen && seen.waiting > 0
    ? {
        where: '#waiting = :seenWaiting AND #used = :seenUsed',
        values: { seenWaiting: seen.waiting, seenUsed: seen.used },
      }
    : { where: 'attribute_not_exists(#waiting) OR #waiting = :nobody', values: { nobody: 0 } };

/** Moves amounts out of an account, or between held and posted; never below nothing. */
export const moveOnAccount = (account: string, movement: Movement): Write =>
  update(accountLabel(account), accountKey(account), {
    change: accountChange(account, movement),
    condition: {
      where: '#held >= :heldOut AND #posted >= :postedOut AND #waiting >= :waitingOut',
      values: {
        heldOut: Math.max(0, -(movement.held ?? 0)),
        postedOut: Math.max(0, -(movement.posted ?? 0)),
        waitingOut: Math.max(0, -(movement.waiting ?? 0)),
      },
    },
  });

/** One more waits; the sweep looks at the account until nobody does. */
export const joinQueue = ({ account, limitTpp }: Omit<Draw, 'tpp'>, at: Date): Write =>
  update(accountLabel(account), accountKey(account), {
    change: accountChange(
      account,
      { waiting: 1 },
      { policyLimitTpp: limitTpp, duePk: DUE.waiting, dueAt: at.toISOString() },
    ),
  });
