import { grouped } from './claims/sentences.ts';
import type { Attempt, Determination, Finding, Lot } from './determination.ts';
import type { Rule } from './rule.ts';

/** A claim that only the ledger can answer: whether an account has room. */
export interface CapacityRule extends Pick<Rule, 'id' | 'requirement' | 'row' | 'routes'> {
  readonly citation: string;
  /** What is left, as people call it, from the parts of the account's name. */
  readonly room: (owner: string, scope: string) => string;
}

/** By the kind of account: the first part of its name. */
export const CAPACITY_RULES = {
  'universal-veu': {
    id: 'within-uveu-shares',
    requirement: 'The order stays within the geographic shares of the UVEU family.',
    citation: '15 CFR 748.15 (UVEU); part 748, supplement 8',
    row: 6,
    routes: ['universal-veu'],
    room: (owner, scope) => `the share left to ${owner} for ${scope}`,
  },
  'national-veu': {
    id: 'within-nveu-quarter',
    requirement: 'The order stays within the cumulative NVEU limit of the quarter.',
    citation: '15 CFR 748.15 (NVEU); part 748, supplement 8',
    row: 7,
    routes: ['national-veu'],
    room: (owner, scope) => `the NVEU limit left to ${owner} in ${scope} this quarter`,
  },
  'small-order': {
    id: 'small-order-within-yearly-limit',
    requirement: 'The order stays within the yearly small-order limit of the ultimate parent.',
    citation: '15 CFR 740.29 (LPP)',
    row: 8,
    routes: ['small-order'],
    room: (_owner, scope) => `the small-order limit left for this parent in ${scope}`,
  },
  country: {
    id: 'within-country-allocation',
    requirement: 'The order stays within the country allocation.',
    citation: '15 CFR 742.6(b)(10)(iii)(B)(1); past it, (B)(2)',
    row: 10,
    routes: ['country-allocation'],
    room: (owner, scope) => `the allocation left for ${owner} in ${scope}`,
  },
} as const satisfies Readonly<Record<string, CapacityRule>>;

export type CapacityRuleId = (typeof CAPACITY_RULES)[keyof typeof CAPACITY_RULES]['id'];

export function capacityFinding(attempt: Attempt): Finding | undefined {
  const rule = ruleOf(attempt);
  if (rule === undefined) return undefined;
  const { tpp, account, fits } = attempt;
  return {
    rule: rule.id,
    requirement: rule.requirement,
    answer: fits ? 'met' : 'not-met',
    because: `${grouped(tpp)} TPP asked of ${account}, ${standing(attempt)}.`,
    citation: rule.citation,
  };
}

function standing({ limitTpp, availableTpp, othersWait }: Attempt): string {
  const limit = grouped(limitTpp);
  if (othersWait) return 'where requests that have waited longer go first';
  if (availableTpp === undefined) return `within its limit of ${limit} TPP`;
  return `which had ${grouped(availableTpp)} of ${limit} TPP left`;
}

/** What smaller order the account would have had room for. */
export function capacityRemedies(attempt: Attempt, { lots }: Determination): string[] {
  const { account, tpp, availableTpp = 0, othersWait } = attempt;
  const [, owner = '', scope = ''] = account.split('/');
  const room = ruleOf(attempt)?.room(owner, scope);
  if (room === undefined || othersWait) return [];
  const fewer = lots.flatMap((lot) => fewerUnits(lot, tpp - availableTpp, lots.length === 1));
  return fewer.map((less) => `${less} would fit ${room}.`);
}

/** An order keeps at least one unit of something. */
function fewerUnits(
  { label, tppPerUnit, quantity }: Lot,
  excess: number,
  isOnly: boolean,
): string[] {
  if (tppPerUnit <= 0 || excess <= 0) return [];
  const fewer = Math.ceil(excess / tppPerUnit);
  const most = isOnly ? quantity - 1 : quantity;
  return fewer <= most ? [`${grouped(fewer)} fewer ${label}`] : [];
}

function ruleOf({ account }: Attempt): CapacityRule | undefined {
  const rules: Readonly<Record<string, CapacityRule>> = CAPACITY_RULES;
  return rules[account.split('/', 1)[0] ?? ''];
}
