import type { Assessment } from './assess.ts';
import { quarterLabel } from './calendar.ts';
import { partiesScreenedClear } from './claims/screening.ts';
import type { Context } from './context.ts';
import { decide } from './decide.ts';
import type { Determination, Finding, Naming, Path } from './determination.ts';
import type { Facts } from './facts.ts';
import { type Found, NOT_ASKED } from './found.ts';
import { assessUnder, type LawOfTheDay } from './law-of-the-day.ts';
import { parentName } from './parties.ts';
import type { Policy } from './policy.ts';
import { isMend, isProspect, type Remedy, type RequestChange } from './remedy.ts';
import type { Rule, RuleFinding } from './rule.ts';
import type { Route } from './vocabulary.ts';

/**
 * What the rules say of a request: every finding, and the ways it may go, in order. With a law of the
 * day, what it forbids or has ended binds too.
 */
export function determine(facts: Facts, policy: Policy, law?: LawOfTheDay): Determination {
  const assessment = assessUnder(facts, policy, law);
  const paths = decide(assessment);
  const { context, findings } = assessment;
  return {
    totalTpp: context.countedTpp,
    h100Equivalents: h100Equivalents(context.countedTpp, policy),
    paths,
    findings: findings.map((finding, slot) => tellFinding(finding, contextAt(assessment, slot))),
    wouldChange: prospectsOf(assessment, paths),
    naming: namingOf(context),
  };
}

/** To one decimal; for people, never for arithmetic. */
export const h100Equivalents = (tpp: number, { classes }: Policy): number =>
  Math.round((tpp / classes.tppPerH100.value) * 10) / 10;

function tellFinding({ rule, answer }: RuleFinding, context: Context): Finding {
  const found = answer === 'not-applicable' ? NOT_ASKED : rule.found(context, answer);
  return { rule: rule.id, answer, ...found };
}

export function namingOf({ facts, consignee }: Context): Naming {
  const parent = consignee && parentName(consignee);
  return { quarter: quarterLabel(facts.submittedAt), ...(parent !== undefined && { parent }) };
}

/** What an answer was read from: the submission, or the day of the grant. */
const contextAt = ({ context, ofTheDay }: Assessment, slot: number): Context =>
  ofTheDay?.slots.has(slot) ? ofTheDay.context : context;

/** The last row that an outcome of a route has looked at; a refusal did not look at screening. */
const ROWS: Readonly<Record<Route, number>> = {
  'not-controlled': 1,
  'country-of-concern': 2,
  screening: 2,
  'before-compliance': 3,
  aca: 4,
  nac: 4,
  'model-weights': 4,
  allied: 5,
  'universal-veu': 6,
  'national-veu': 7,
  'small-order': 8,
  'presumed-approval': 9,
  'country-allocation': 10,
};

/** What would have to happen that no change of the request brings about. */
function prospectsOf(assessment: Assessment, paths: readonly Path[]): Found[] {
  const row = Math.max(...paths.map(({ route }) => ROWS[route]));
  const isRefused = paths.every(({ status }) => status === 'refused');
  const isAsked = (rule: Rule) => rule.row <= row && !(isRefused && rule === partiesScreenedClear);
  const prospects = remediesOf(assessment, isAsked).filter(isProspect);
  return prospects.filter(
    (one, index) => index === prospects.findIndex(({ says }) => says === one.says),
  );
}

/** The changes that would turn a rule's answer, a list for each rule. */
export const mendsOf = (
  facts: Facts,
  policy: Policy,
  law?: LawOfTheDay,
): (readonly RequestChange[])[] =>
  remediesOf(assessUnder(facts, policy, law), () => true).filter(isMend);

function remediesOf(assessment: Assessment, isAsked: (rule: Rule) => boolean): readonly Remedy[] {
  return assessment.findings.flatMap(({ rule, answer }, slot) => {
    if (!isAsked(rule) || answer === 'met' || answer === 'not-applicable') return [];
    const remedy = rule.remedy?.(contextAt(assessment, slot), answer);
    return remedy === undefined ? [] : [remedy];
  });
}
