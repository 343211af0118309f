import { sumsOf } from '../../../../shared/ledger/account.ts';
import { SIXTEENTHS, type Sixteenth } from '../../../../shared/ledger/parts.ts';
import type { Recomputed } from '../../../../shared/ledger/recompute.ts';
import { backOff } from '../../backoff.ts';
import type { Table } from '../table/table.ts';
import type { AccountItem, TransferItem } from './items.ts';
import { type PartRead, readAccountNow, readParts, type Seen } from './part-reads.ts';
import { waiters } from './queue.ts';

/** An account beside what its transfers and its waiting list say it should be. */
export interface AccountCheck {
  readonly account: AccountItem;
  /** Of the parts that were read. */
  readonly transfers: readonly TransferItem[];
  readonly remaining: Recomputed['remaining'];
  /** What differs, in words; empty when all is well. */
  readonly drift: readonly string[];
}

/** An account that has moved no more often than this is read at once: that is one page. */
const FEW_MOVES = 1_000;

/** An account may still change to and fro while it is read: only what stays wrong is drift. */
const LOOKS = 4;

/**
 * Recomputes an account part by part, each part between two looks at what the account says of it; or
 * the one part alone, of an account that has many transfers.
 */
export async function checkAccount(
  table: Table,
  name: string,
  part?: Sixteenth,
): Promise<AccountCheck> {
  let check = await lookAt(table, name, part);
  for (let look = 1; look < LOOKS && check.drift.length > 0; look++) {
    await backOff(look + 3);
    check = await lookAt(table, name, part);
  }
  return check;
}

async function lookAt(
  table: Table,
  name: string,
  part: Sixteenth | undefined,
): Promise<AccountCheck> {
  const before = await readAccountNow(table, name);
  const reads: PartRead[] = [];
  let seen = before;
  for (const parts of stepsOf(before, part)) {
    reads.push(...(await readParts(table, name, { parts, seen })));
    seen = reads.at(-1)?.after ?? seen;
  }
  const waiting = (await Array.fromAsync(waiters(table, name))).length;
  const { account } = await readAccountNow(table, name);
  return {
    account,
    transfers: reads.flatMap(({ transfers }) => transfers),
    remaining: new Map(reads.flatMap(({ recomputed }) => [...recomputed.remaining])),
    drift: [
      ...wrongSums(seen, reads),
      ...wrongQueue(waiting, before.account, account),
      ...reads.flatMap(({ recomputed }) => recomputed.faults),
    ],
  };
}

/**
 * All at once where that is a page; else part by part, or the one asked for. An account that was drawn on
 * before there were parts has more than they say, and is read whole.
 */
function stepsOf(seen: Seen, part: Sixteenth | undefined): readonly (readonly Sixteenth[])[] {
  const moves = SIXTEENTHS.reduce((sum, one) => sum + seen.parts[one].moves, 0);
  if (moves <= FEW_MOVES) return [SIXTEENTHS];
  const { held, posted } = beyondParts(seen);
  const isOfParts = held === 0 && posted === 0;
  return part !== undefined && isOfParts ? [[part]] : SIXTEENTHS.map((one) => [one]);
}

const SUMS = ['held', 'posted'] as const;

/** What an account has beyond its parts: what it had before there were any, and so never changes. */
function beyondParts({ account, parts }: Seen) {
  const beyond = (sum: (typeof SUMS)[number]) =>
    SIXTEENTHS.reduce((left, part) => left - parts[part][sum], account[sum]);
  return { held: beyond('held'), posted: beyond('posted') };
}

/**
 * Each part has to be the sum of its transfers; where the account has more than its parts, all of them
 * together are so much more. A part that moved while it was read lies between what was said of it
 * before and after.
 */
function wrongSums(seen: Seen, reads: readonly PartRead[]): string[] {
  const beyond = beyondParts(seen);
  const { account } = seen;
  const [held, posted] = SUMS.map((sum) => {
    const gaps = reads.map((read) => gapOf(read, sum));
    const all = { least: total(gaps, 'least'), most: total(gaps, 'most') };
    const isRight = beyond[sum] === 0 ? gaps.every((gap) => has(gap, 0)) : has(all, beyond[sum]);
    return { isRight, by: isRight ? 0 : all.most - beyond[sum] };
  });
  const should = sumsOf({
    held: account.held + (held?.by ?? 0),
    posted: account.posted + (posted?.by ?? 0),
  });
  const differing = ([...SUMS, 'used'] as const)
    .filter((sum) => account[sum] !== should[sum])
    .map((sum) => `${sum} is ${account[sum]}, should be ${should[sum]}`);
  const isMadeUp = differing.length === 0 && !(held?.isRight && posted?.isRight);
  return isMadeUp ? ['what one part has too much another has too little'] : differing;
}

/** By how much the transfers of a part come to more than the account says of it, at least and at most. */
interface Gap {
  readonly least: number;
  readonly most: number;
}

function gapOf({ part, before, after, recomputed }: PartRead, sum: (typeof SUMS)[number]): Gap {
  const gaps = [before, after].map(({ parts }) => recomputed[sum] - parts[part][sum]);
  return { least: Math.min(...gaps), most: Math.max(...gaps) };
}

const total = (gaps: readonly Gap[], end: keyof Gap): number =>
  gaps.reduce((sum, gap) => sum + gap[end], 0);

const has = ({ least, most }: Gap, value: number): boolean => least <= value && value <= most;

/** The list is read from an index, which may be behind. */
const wrongQueue = (listed: number, before: AccountItem, after: AccountItem): string[] =>
  has(
    {
      least: Math.min(before.waiting, after.waiting),
      most: Math.max(before.waiting, after.waiting),
    },
    listed,
  )
    ? []
    : [`waiting is ${after.waiting}, should be ${listed}`];
