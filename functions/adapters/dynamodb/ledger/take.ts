import type { Attempt, Draw } from '../../../../shared/rules/determination.ts';
import { untilStill } from '../../until-still.ts';
import { commit, type Write } from '../table/commit.ts';
import type { RawItem, Table } from '../table/table.ts';
import { accountLabel, drawOnAccount, limitOn, moveOnAccount } from './account-writes.ts';
import { type AccountItem, accountItem } from './items.ts';
import { mayPass } from './queue.ts';
import { type Amount, resolveHold, takeTransfer } from './transfer-writes.ts';

/** Draws that succeed together or not at all. */
export interface Claim {
  readonly draws: readonly Draw[];
  /** Given by the caller, so that a repeat is known as one. */
  readonly transferId: string;
  readonly caseId: string;
  readonly at: Date;
  /** Makes it a hold; without it the amounts are posted. */
  readonly expiresAt?: Date | undefined;
  /** The claimant's place in any waiting list. */
  readonly place: string;
  /** The account whose waiting list the claimant leaves when it succeeds. */
  readonly leaves?: string | undefined;
  /** Holds of the claimant that end in the same transaction: their room is its own to take. */
  readonly voids?: readonly Amount[] | undefined;
}

export type Taken =
  /** The draws with the limits they were held against. */
  | { readonly outcome: 'taken'; readonly draws: readonly Draw[] }
  | { readonly outcome: 'refused'; readonly attempts: readonly Attempt[] }
  /** Something other than room was in the way: the writes whose condition failed. */
  | { readonly outcome: 'stale'; readonly failed: ReadonlyMap<string, RawItem | undefined> };

/** Looks at one contended account before giving up. */
const LOOKS = { of: 'An account', most: 20 };

/** What a claim is taken with. */
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
  claim: Claim,
  { makeRoom, alongside = () => [] }: Taking,
): Promise<Taken> {
  const looks: Looks = { seen: new Map(), freed: new Set(), makeRoom };
  return untilStill<Taken>(LOOKS, async () => {
    const draws = claim.draws.map((draw) => withLimit(draw, looks.seen));
    const outcome = await commit(table, [...alongside(draws), ...claimWrites(claim, looks.seen)]);
    if (outcome.committed) return { outcome: 'taken', draws };
    const refusing = claim.draws.filter(({ account }) => outcome.failed.has(accountLabel(account)));
    if (outcome.failed.size > refusing.length) return { outcome: 'stale', failed: outcome.failed };
    const attempts: Attempt[] = [];
    for (const draw of refusing) {
      const attempt = await weigh(table, claim, { draw, looks, found: outcome.failed });
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
  limitTpp: limitOn(draw, seen.get(draw.account)),
});

function claimWrites(claim: Claim, seen: ReadonlyMap<string, AccountItem>): Write[] {
  const { draws, transferId, expiresAt, leaves, voids = [] } = claim;
  const drawn = draws.flatMap((draw) => [
    drawOnAccount({
      draw,
      mode: expiresAt ? 'hold' : 'post',
      seen: seen.get(draw.account),
      leavesQueue: draw.account === leaves,
      freedTpp: freedOn(draw.account, claim),
    }),
    takeTransfer({ ...draw, transferId }, claim, expiresAt),
  ]);
  const leavesOther = leaves !== undefined && !draws.some(({ account }) => account === leaves);
  return [
    ...drawn,
    ...voids.flatMap((hold) => resolveHold(hold, { type: 'void' }, claim)),
    ...(leavesOther ? [moveOnAccount(leaves, { waiting: -1 })] : []),
  ];
}

const freedOn = (account: string, { voids = [] }: Claim): number =>
  voids.filter((hold) => hold.account === account).reduce((sum, { tpp }) => sum + tpp, 0);

/** Why an account refused: the attempt, or nothing when another try may succeed. */
async function weigh(
  table: Table,
  claim: Claim,
  { draw, looks, found }: { draw: Draw; looks: Looks; found: ReadonlyMap<string, unknown> },
): Promise<Attempt | undefined> {
  const item = found.get(accountLabel(draw.account));
  const seen = accountItem.optional().parse(item);
  const freedTpp = freedOn(draw.account, claim);
  const leftTpp = Math.max(0, limitOn(draw, seen) - (seen?.used ?? 0) + freedTpp);
  const refused = { ...draw, limitTpp: limitOn(draw, seen), fits: false };
  if (!seen) return { ...refused, availableTpp: leftTpp };
  if ((draw.tpp > leftTpp || seen.waiting > 0) && (await free(table, claim, { seen, looks }))) {
    return undefined;
  }
  if (draw.tpp > leftTpp) return { ...refused, availableTpp: leftTpp };
  // Nobody waits for room that the claimant holds already.
  const othersLeftTpp = leftTpp - freedTpp;
  const passing = { ...seen, ...claim, leftTpp: othersLeftTpp };
  if (seen.waiting > 0 && draw.tpp > freedTpp && !(await mayPass(table, passing))) {
    return { ...refused, availableTpp: leftTpp, othersWait: true };
  }
  looks.seen.set(draw.account, seen);
  return undefined;
}

/** Frees the account's overdue holds, once; whether that made room. */
async function free(
  table: Table,
  { at }: Claim,
  { seen, looks }: { seen: AccountItem; looks: Looks },
): Promise<boolean> {
  if (seen.held === 0 || looks.freed.has(seen.account)) return false;
  looks.freed.add(seen.account);
  return looks.makeRoom(table, seen.account, at);
}
