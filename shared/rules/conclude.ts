import { capacityFinding, limitNamed } from './capacity.ts';
import { noLinkedSmallOrders } from './claims/small-order.ts';
import type { PolicyCondition } from './conditions.ts';
import { contextOf } from './context.ts';
import type {
  Attempt,
  Determination,
  Edit,
  Finding,
  Naming,
  Outlook,
  Path,
} from './determination.ts';
import { mendsOf } from './determine.ts';
import { editsThatHelp, fewerUnits, type Tried, tryEdit } from './edits.ts';
import { endUsesOf } from './end-uses/end-uses-of.ts';
import type { Facts } from './facts.ts';
import { found, type Limit } from './found.ts';
import type { LawOfTheDay } from './law-of-the-day.ts';
import type { Policy } from './policy.ts';
import { preparedOf } from './prepared-policy.ts';

/** What is told once the accounts have spoken. */
export interface Conclusion {
  readonly findings: readonly Finding[];
  readonly conditions: readonly PolicyCondition[];
  readonly wouldChange: readonly Outlook[];
}

/** An order, to be tried again with changes. Applications draw on nothing: theirs were tried before. */
export interface TriedOrder {
  readonly facts: Facts;
  readonly policy: Policy;
  readonly law?: LawOfTheDay;
}

/**
 * Joins what the rules said with how each draw fared. `attempts` are all draws tried, of the path
 * taken and of those before it.
 */
export function conclude(
  determination: Determination,
  taken: Path,
  attempts: readonly Attempt[],
  order?: TriedOrder,
): Conclusion {
  const { naming } = determination;
  const last = new Map(attempts.map((attempt) => [attempt.account, attempt]));
  const tried = [...last.values()];
  const added = tried.map((attempt) => capacityFinding(attempt, naming));
  const tries = order && { ...order, facts: withLinks(order.facts, determination) };
  const edits = tries ? editsOf({ ...tries, naming, taken, attempts: last }) : [];
  return {
    findings: [...determination.findings, ...added.filter((finding) => finding !== undefined)],
    conditions: taken.conditions,
    wouldChange: [...edits, ...waiting(taken, last, naming), ...determination.wouldChange],
  };
}

/**
 * Links are looked up only of an order that may be small: where that was not asked, a smaller one is
 * tried as if there were none.
 */
function withLinks(facts: Facts, { findings }: Determination): Facts {
  const links = findings.find(({ rule }) => rule === noLinkedSmallOrders.id);
  return links?.answer === 'not-applicable'
    ? { ...facts, linkedParents: facts.linkedParents ?? [] }
    : facts;
}

/** Fewer units where an account had no room, and what the rules themselves find missing. */
export function editsOf(tried: Tried): Edit[] {
  const { facts, policy, law, attempts } = tried;
  const context = contextOf(facts, preparedOf(policy), endUsesOf(policy));
  const refused = [...attempts.values()].filter(({ fits, othersWait }) => !fits && !othersWait);
  const smaller = refused.flatMap((attempt) => fewerUnits(context, attempt));
  const trial = (changes: Edit['changes']) => tryEdit(changes, tried);
  return [
    ...smaller.map((change) => trial([change])).filter((edit) => edit !== undefined),
    ...editsThatHelp(mendsOf(facts, policy, law), trial),
  ];
}

/** Limits that are no use to wait for: the case went to people instead. */
const tooSmall = (attempts: readonly Attempt[], naming: Naming): Outlook[] =>
  attempts.flatMap((attempt) => {
    const limit = limitNamed(attempt.account, naming);
    return !attempt.fits && limit ? tooSmallFor(attempt, limit) : [];
  });

/** Of a limit that is not the asker's to know, only that it refused. */
const tooSmallFor = ({ tpp, limitTpp }: Attempt, limit: Limit): Outlook[] =>
  limitTpp === undefined || tpp <= limitTpp ? [] : [found('limit-too-small', { limit, limitTpp })];

function waiting(
  { status, waitsFor }: Path,
  attempts: ReadonlyMap<string, Attempt>,
  naming: Naming,
): Outlook[] {
  if (status === 'under-review') return tooSmall([...attempts.values()], naming);
  const attempt = waitsFor === undefined ? undefined : attempts.get(waitsFor);
  const limit = attempt && limitNamed(attempt.account, naming);
  if (attempt === undefined || limit === undefined) return [];
  const { tpp, availableTpp = 0, othersWait } = attempt;
  const [isTooSmall] = tooSmallFor(attempt, limit);
  if (isTooSmall) return [isTooSmall];
  if (othersWait) return [found('others-go-first', { limit })];
  return [found('room-to-become-free', { limit, tpp: Math.max(0, tpp - availableTpp) })];
}
