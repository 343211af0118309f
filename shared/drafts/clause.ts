import { CAPACITY_RULES } from '../rules/capacity.ts';
import { RULES } from '../rules/claims/index.ts';
import type { Policy } from '../rules/policy.ts';
import type { Rule } from '../rules/rule.ts';
import type { DraftAnswer } from './answer.ts';

/** The clause that a way goes by: its limit's, else that of what stands against it, else of what opens it. */
export function clauseOf(
  { path, answers }: Pick<DraftAnswer, 'path' | 'answers'>,
  policy: Policy,
): string {
  const isOfWay = ({ routes }: Pick<Rule, 'routes'>) => routes.includes(path.route);
  const limit = Object.values(CAPACITY_RULES).find(isOfWay);
  if (limit) return limit.citation;
  const told = new Map(answers.map(({ rule, answer }) => [rule, answer]));
  const ofWay = (RULES as readonly Rule[]).filter((rule) => isOfWay(rule) && told.has(rule.id));
  const rule = ofWay.find(({ id }) => told.get(id) === 'not-met') ?? ofWay[0];
  if (rule === undefined) return '';
  return typeof rule.citation === 'string' ? rule.citation : rule.citation(policy);
}
