import type { Decision } from '../contracts/decision.ts';
import type { Answer, Status } from '../rules/vocabulary.ts';
import { rulePlaceOf } from './rule-places.ts';

/** As much of a finding as says whether it decided, told in words or kept as data. */
interface Finding {
  readonly rule: string;
  readonly answer: Answer;
}
interface Found<F extends Finding> extends Pick<Decision, 'status' | 'route'> {
  readonly findings: readonly F[];
}

const FAVORABLE: ReadonlySet<Status> = new Set(['no-license-required', 'licensed']);

/** The findings that tell a person why the decision is what it is; never none if there is one. */
export function decisiveFindings<F extends Finding>(decision: Found<F>): readonly F[] {
  const { status, route, findings } = decision;
  const grounds = findings.filter(({ rule }) => rulePlaceOf(rule)?.routes.includes(route));
  const supports = grounds.filter(({ answer }) => answer === 'met');
  const obstacles = findings.filter(
    (finding) => isOpen(finding) && (grounds.includes(finding) || isFlag(finding)),
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
}: Pick<Decision, 'status' | 'review'> & { readonly findings: readonly Finding[] }): boolean =>
  !(status === 'refused' && review !== undefined) &&
  !(status === 'under-review' && findings.some((one) => isOpen(one) && isFlag(one)));

const ORDER: Readonly<Record<Finding['answer'], number>> = {
  'not-met': 0,
  unknown: 1,
  met: 2,
  'not-applicable': 3,
};
const MOST = 6;

/** The same for whoever has to decide: what stands against it comes first and is never left out. */
export function decisiveFirst<F extends Finding>(decision: Found<F>): F[] {
  const decisive = decisiveFindings(decision).toSorted(
    (left, right) => ORDER[left.answer] - ORDER[right.answer],
  );
  return decisive.slice(0, Math.max(MOST, decisive.filter(isOpen).length));
}

const isOpen = ({ answer }: Finding): boolean => answer === 'not-met' || answer === 'unknown';

const isFlag = ({ rule }: Finding): boolean => rulePlaceOf(rule)?.flag !== undefined;
