import type { Attempt, Finding, Naming } from './determination.ts';
import { found, type Limit } from './found.ts';
import type { Rule } from './rule.ts';

/** A claim that only the ledger can answer: whether an account has room. */
export interface CapacityRule extends Pick<Rule, 'id' | 'row' | 'routes'> {
  readonly citation: string;
  /** The limit as people call it, from the parts of the account's name. */
  readonly limit: (owner: string, scope: string, naming: Naming) => Limit;
}

/** By the kind of account: the first part of its name. */
export const CAPACITY_RULES = {
  'universal-veu': {
    id: 'within-uveu-shares',
    citation: '15 CFR 748.15 (UVEU); part 748, supplement 8',
    row: 6,
    routes: ['universal-veu'],
    limit: (_owner, place) => ({ of: 'universal-veu', place }),
  },
  'national-veu': {
    id: 'within-nveu-quarter',
    citation: '15 CFR 748.15 (NVEU); part 748, supplement 8',
    row: 7,
    routes: ['national-veu'],
    limit: (_owner, _scope, { quarter }) => ({ of: 'national-veu', quarter }),
  },
  'small-order': {
    id: 'small-order-within-yearly-limit',
    citation: '15 CFR 740.29 (LPP)',
    row: 8,
    routes: ['small-order'],
    limit: (_owner, year, { parent }) => ({
      of: 'small-order',
      year,
      ...(parent !== undefined && { parent }),
    }),
  },
  country: {
    id: 'within-country-allocation',
    citation: '15 CFR 742.6(b)(10)(iii)(B)(1); past it, (B)(2)',
    row: 10,
    routes: ['country-allocation'],
    limit: (country, period) => ({ of: 'country', country, period }),
  },
} as const satisfies Readonly<Record<string, CapacityRule>>;

export type CapacityRuleId = (typeof CAPACITY_RULES)[keyof typeof CAPACITY_RULES]['id'];

export function capacityFinding(attempt: Attempt, naming: Naming): Finding | undefined {
  const rule = ruleOf(attempt);
  if (rule === undefined) return undefined;
  const limit = limitBy(rule, attempt.account, naming);
  const { tpp, limitTpp, availableTpp, othersWait, fits } = attempt;
  const asked = { limit, tpp, ...(limitTpp !== undefined && { limitTpp }) };
  if (fits) return { rule: rule.id, answer: 'met', ...found('takes-room', asked) };
  const left = availableTpp !== undefined && { leftTpp: availableTpp };
  const lacks = found('lacks-room', { ...asked, ...left, ...(othersWait && { othersWait }) });
  return { rule: rule.id, answer: 'not-met', ...lacks };
}

/** `undefined` for a kind of account that no rule knows. */
export function limitNamed(account: string, naming: Naming): Limit | undefined {
  const rule = ruleOf({ account });
  return rule && limitBy(rule, account, naming);
}

function limitBy(rule: CapacityRule, account: string, naming: Naming): Limit {
  const [, owner = '', scope = ''] = account.split('/');
  return rule.limit(owner, scope, naming);
}

function ruleOf({ account }: Pick<Attempt, 'account'>): CapacityRule | undefined {
  const rules: Readonly<Record<string, CapacityRule>> = CAPACITY_RULES;
  return rules[account.split('/', 1)[0] ?? ''];
}
