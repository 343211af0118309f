import { limitNamed } from './capacity.ts';
import { labelOf } from './claims/items.ts';
import { CLASS_A } from './classify.ts';
import { type Context, classificationOf, isCount } from './context.ts';
import { decide } from './decide.ts';
import type { Attempt, Draw, Edit, Naming, Path } from './determination.ts';
import type { Facts } from './facts.ts';
import type { Limit } from './found.ts';
import { assessUnder, type LawOfTheDay } from './law-of-the-day.ts';
import type { Policy } from './policy.ts';
import type { RequestChange } from './remedy.ts';
import type { DecidedStatus } from './vocabulary.ts';

/** An order, and how far it got. */
export interface Tried {
  readonly facts: Facts;
  readonly policy: Policy;
  readonly law?: LawOfTheDay;
  readonly naming: Naming;
  readonly taken: Path;
  /** The last attempt at each account. */
  readonly attempts: ReadonlyMap<string, Attempt>;
}

/** The better an outcome, the lower: an edit is offered only where it leads further down. */
export const RANK: Readonly<Record<DecidedStatus, number>> = {
  'no-license-required': 0,
  licensed: 1,
  'under-review': 2,
  'on-hold': 3,
  waitlisted: 3,
  returned: 4,
  refused: 5,
};

/** The changes that alone, or else all together, lead to something better. */
export function editsThatHelp(
  mends: readonly (readonly RequestChange[])[],
  tryOut: (changes: readonly RequestChange[]) => Edit | undefined,
): Edit[] {
  const alone = mends.map(tryOut).filter((edit) => edit !== undefined);
  if (alone.length > 0 || mends.length < 2) return alone;
  // Of two changes in one place the later holds.
  const all = new Map(mends.flat().map((change) => [change.pointer, change]));
  const together = tryOut([...all.values()]);
  return together ? [together] : [];
}

/** The edit, where the rules and what is known of the accounts find it better than what was taken. */
export function tryEdit(changes: readonly RequestChange[], tried: Tried): Edit | undefined {
  const facts = changes.reduce(changed, tried.facts);
  for (const path of decide(assessUnder(facts, tried.policy, tried.law))) {
    const room = path.draws.map((draw) => roomFor(draw, tried.attempts.get(draw.account)));
    if (room.includes(false)) continue;
    if (RANK[path.status] >= RANK[tried.taken.status]) return undefined;
    const unknown = path.draws.filter((_, index) => room[index] === undefined);
    const limits = unknown.map(({ account }) => limitNamed(account, tried.naming));
    const ifRoomIn = limits.filter((limit): limit is Limit => limit !== undefined);
    const { status, route } = path;
    return {
      changes,
      leadsTo: { status, route },
      ...(ifRoomIn.length > 0 && { ifRoomIn }),
    };
  }
  return undefined;
}

/** Whether a draw would fit, by what was last seen of its account. */
function roomFor(draw: Draw, seen: Attempt | undefined): boolean | undefined {
  if (seen === undefined) return draw.tpp <= draw.limitTpp ? undefined : false;
  if (seen.fits && draw.tpp <= seen.tpp) return true;
  if (seen.availableTpp !== undefined) return !seen.othersWait && draw.tpp <= seen.availableTpp;
  // What is left is not told: less may fit, as far as the limit itself goes.
  const mayFit = seen.fits || draw.tpp < seen.tpp;
  return mayFit && draw.tpp <= (seen.limitTpp ?? draw.limitTpp) ? undefined : false;
}

/**
 * For each line of an order, the most units that would fit an account that refused it: where what is
 * left is not told, the most that fit its limit.
 */
export function fewerUnits(
  context: Context,
  { tpp, limitTpp = 0, availableTpp = limitTpp }: Attempt,
): RequestChange[] {
  const { items } = context.facts;
  return items.flatMap((item, index): RequestChange[] => {
    const { strictest, tppPerUnit } = classificationOf(item, context.prepared);
    const { quantity: was } = item;
    if (strictest !== CLASS_A || !isCount(was) || tppPerUnit <= 0) return [];
    const fewer = Math.ceil((tpp - availableTpp) / tppPerUnit);
    const line = { label: labelOf(item, context), was };
    if (fewer > 0 && fewer < was) {
      return [{ pointer: `/items/${index}/quantity`, value: was - fewer, ...line }];
    }
    // Nothing of this line is left; an order keeps at least one.
    if (fewer !== was || items.length === 1) return [];
    return [{ pointer: '/items', value: items.filter((other) => other !== item), ...line }];
  });
}

/** What stands in for what the applicant alone knows. */
const STATED = 'as the applicant states it';

/** The facts of the request with one change made: both name these things alike. */
const changed = (facts: Facts, { pointer, value = STATED }: RequestChange): Facts =>
  withValueAt(facts, pointer.split('/').slice(1), value) as Facts;

export function withValueAt(
  whole: unknown,
  [key, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((member, index) =>
      String(index) === key ? withValueAt(member, rest, value) : member,
    );
  }
  const members = (whole ?? {}) as Readonly<Record<string, unknown>>;
  return { ...members, [key]: withValueAt(members[key], rest, value) };
}
