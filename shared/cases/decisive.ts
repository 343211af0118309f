import type { Decision } from '../contracts/decision.ts';
import type { RuleId } from '../rules/claims/index.ts';
import type { Route, Status } from '../rules/vocabulary.ts';

type Finding = Decision['findings'][number];

/** Rules of the ledger: whether an account had room. */
export type CapacityRuleId =
  | 'within-uveu-shares'
  | 'within-nveu-quarter'
  | 'small-order-within-yearly-limit'
  | 'within-country-allocation';

/** The rules that a route stands on: of all that were applied, these tell a person why. */
const GROUNDS: Readonly<Record<Route, readonly (RuleId | CapacityRuleId)[]>> = {
  'not-controlled': [
    'items-not-controlled',
    'excepted-items-only',
    'lesser-chips-outside-d1-and-d4',
    'items-classified',
  ],
  'country-of-concern': [
    'destination-not-of-concern',
    'parties-located-outside-concern',
    'headquarters-not-of-concern',
    'ultimate-parents-not-of-concern',
    'receivers-named',
  ],
  screening: ['parties-screened-clear'],
  'model-weights': ['weights-go-to-allied-headquarters', 'weights-stored-securely'],
  'presumed-approval': ['destination-allied', 'lesser-chips-outside-d1-and-d4'],
  allied: ['receivers-located-in-allied', 'receivers-headquartered-in-allied'],
  'universal-veu': ['universal-veu-active', 'universal-veu-shares-known', 'within-uveu-shares'],
  'national-veu': ['national-veu-active', 'national-veu-quarter-scheduled', 'within-nveu-quarter'],
  'small-order': [
    'end-user-eligible-for-small-order',
    'small-order-certified',
    'small-order-within-yearly-limit',
  ],
  'country-allocation': ['within-country-allocation', 'country-allocation-open'],
};

/** Any of these that is not met sends an order to people, whatever its route. */
const RED_FLAGS: readonly RuleId[] = [
  'purchase-order-given',
  'end-use-stated',
  'end-use-not-prohibited',
  'end-use-fits-end-user',
  'receivers-not-newly-formed',
  'no-linked-small-orders',
];

const FAVORABLE: ReadonlySet<Status> = new Set(['no-license-required', 'licensed']);

/** The findings that tell a person why the decision is what it is; never none if there is one. */
export function decisiveFindings(
  decision: Pick<Decision, 'status' | 'route' | 'findings'>,
): readonly Finding[] {
  const { status, route, findings } = decision;
  const grounds = findings.filter(({ rule }) => isAmong(GROUNDS[route], rule));
  const supports = grounds.filter(({ answer }) => answer === 'met');
  const obstacles = findings.filter(
    (finding) => isOpen(finding) && (grounds.includes(finding) || isAmong(RED_FLAGS, finding.rule)),
  );
  const [first, second] = FAVORABLE.has(status) ? [supports, obstacles] : [obstacles, supports];
  const open = findings.filter(isOpen);
  return [first, second, open, findings].find((some) => some.length > 0) ?? [];
}

/** Whether the route itself is the reason: not where people are asked in spite of it, or refused. */
export const isOfRoute = ({
  status,
  review,
  findings,
}: Pick<Decision, 'status' | 'review' | 'findings'>): boolean =>
  !(status === 'refused' && review !== undefined) &&
  !(
    status === 'under-review' && findings.some((one) => isOpen(one) && isAmong(RED_FLAGS, one.rule))
  );

const ORDER: Readonly<Record<Finding['answer'], number>> = {
  'not-met': 0,
  unknown: 1,
  met: 2,
  'not-applicable': 3,
};
const MOST = 6;

/** The same for whoever has to decide: what stands against it comes first and is never left out. */
export function decisiveFirst(decision: Parameters<typeof decisiveFindings>[0]): Finding[] {
  const decisive = decisiveFindings(decision).toSorted(
    (left, right) => ORDER[left.answer] - ORDER[right.answer],
  );
  return decisive.slice(0, Math.max(MOST, decisive.filter(isOpen).length));
}

const isOpen = ({ answer }: Finding): boolean => answer === 'not-met' || answer === 'unknown';

const isAmong = (rules: readonly string[], rule: string): boolean => rules.includes(rule);
