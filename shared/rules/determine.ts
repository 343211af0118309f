import { type Assessment, assess } from './assess.ts';
import { labelOf } from './claims/items.ts';
import { partiesScreenedClear } from './claims/screening.ts';
import { CLASS_A } from './classify.ts';
import { type Context, classificationOf, isCount } from './context.ts';
import { decide } from './decide.ts';
import type { Determination, Finding, Lot, Path } from './determination.ts';
import type { Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import type { Route } from './vocabulary.ts';

/** What the rules say of a request: every finding in words, and the ways it may go, in order. */
export function determine(facts: Facts, policy: Policy): Determination {
  const assessment = assess(facts, policy);
  const paths = decide(assessment);
  const { context } = assessment;
  return {
    totalTpp: context.countedTpp,
    h100Equivalents: h100Equivalents(context.countedTpp, policy),
    paths,
    findings: rendered(assessment),
    wouldChange: remedies(assessment, paths),
    lots: lotsOf(context),
  };
}

/** To one decimal; for people, never for arithmetic. */
export const h100Equivalents = (tpp: number, { classes }: Policy): number =>
  Math.round((tpp / classes.tppPerH100.value) * 10) / 10;

function rendered({ context, findings }: Assessment): Finding[] {
  return findings.map(({ rule, answer }) => ({
    rule: rule.id,
    requirement: rule.requirement,
    answer,
    because:
      answer === 'not-applicable'
        ? 'This order raises no such question.'
        : rule.found(context, answer),
    citation: rule.citation(context.plan.policy),
  }));
}

/** The last row that an outcome of a route has looked at; a refusal did not look at screening. */
const ROWS: Readonly<Record<Route, number>> = {
  'not-controlled': 1,
  'country-of-concern': 2,
  screening: 2,
  'model-weights': 4,
  allied: 5,
  'universal-veu': 6,
  'national-veu': 7,
  'small-order': 8,
  'presumed-approval': 9,
  'country-allocation': 10,
};

function remedies({ context, findings }: Assessment, paths: readonly Path[]): string[] {
  const row = Math.max(...paths.map(({ route }) => ROWS[route]));
  const isRefused = paths.every(({ status }) => status === 'refused');
  const sentences = findings
    .filter(({ rule, answer }) => rule.row <= row && (answer === 'not-met' || answer === 'unknown'))
    .filter(({ rule }) => !isRefused || rule !== partiesScreenedClear)
    .map(({ rule, answer }) => rule.remedy?.(context, answer));
  return [...new Set(sentences.filter((sentence) => sentence !== undefined))];
}

function lotsOf(context: Context): Lot[] {
  if (context.facts.type !== 'chip-order') return [];
  return context.facts.items.flatMap((item) => {
    const { strictest, tppPerUnit } = classificationOf(item, context.plan);
    if (strictest !== CLASS_A || !isCount(item.quantity)) return [];
    return [{ label: labelOf(item, context), tppPerUnit, quantity: item.quantity }];
  });
}
