import type { Decision } from '../contracts/decision.ts';
import type { Answer, Route } from '../rules/vocabulary.ts';
import { RULE_PLACES, type RulePlace, rulePlaceOf } from './rule-places.ts';

interface Finding {
  readonly rule: string;
  readonly answer: Answer;
}

/** The findings of a decision, by what they have to do with the way that it took. */
export interface WaysTold<F extends Finding> {
  /** What was asked on the way taken: prohibitions, classification, flags, that route's own rules. */
  readonly asked: readonly F[];
  /** Of rules that only open other ways. */
  readonly others: readonly F[];
}

/** Rules that forbid, whatever the way. */
const FORBIDDING: ReadonlySet<Route> = new Set(['country-of-concern', 'screening']);
/** Which class an item has is asked on every way; most other rules of row 1 to 4 are, too. */
const CLASSIFYING = 'items-classified';
/** From this row on each row of the table of precedence is a way of its own. */
const FIRST_WAY = 5;

/** What did not apply was not asked, and is told nowhere. */
export function waysOf<F extends Finding>({
  route,
  findings,
}: Pick<Decision, 'route'> & { readonly findings: readonly F[] }): WaysTold<F> {
  const rows = new Set(
    Object.values(RULE_PLACES).flatMap((rule) => (isOf(rule, route) ? [rule.row] : [])),
  );
  const told = findings.filter(({ answer }) => answer !== 'not-applicable');
  const { asked = [], others = [] } = Object.groupBy(told, ({ rule: id }) => {
    const place = rulePlaceOf(id);
    const isAsked = id === CLASSIFYING || !place || isOnWay(place, { route, rows });
    return isAsked ? 'asked' : 'others';
  });
  return { asked, others };
}

const isOf = ({ routes }: RulePlace, route: Route): boolean => routes.includes(route);

function isOnWay(
  rule: RulePlace,
  { route, rows }: { readonly route: Route; readonly rows: ReadonlySet<number> },
): boolean {
  if (isOf(rule, route)) return true;
  if (rule.routes.length > 0) return rule.routes.some((one) => FORBIDDING.has(one));
  const isFlag = rule.flag !== undefined && rule.row === FIRST_WAY;
  return isFlag || rule.row < FIRST_WAY || rows.has(rule.row);
}
