import { RULES, type RuleId } from './claims/index.ts';
import { type Context, contextOf } from './context.ts';
import { endUsesOf } from './end-uses/end-uses-of.ts';
import type { Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import { preparedOf } from './prepared-policy.ts';
import type { Rule, RuleFinding } from './rule.ts';
import type { Answer } from './vocabulary.ts';

/** Every rule's answer, and what they were read from. */
export interface Assessment {
  readonly context: Context;
  readonly findings: readonly RuleFinding[];
  /** Where in `findings` each rule's answer stands. */
  readonly slots: Readonly<Record<RuleId, number>>;
  /** Where the law of a later day was asked: as of then, and which answers are its own. */
  readonly ofTheDay?: { readonly context: Context; readonly slots: ReadonlySet<number> };
}

/** What asking a rule takes, beside its four possible findings: assessing makes no objects. */
interface Asked {
  readonly appliesTo: Rule['appliesTo'];
  readonly check: Rule['check'];
  readonly met: RuleFinding;
  readonly notMet: RuleFinding;
  readonly notApplicable: RuleFinding;
  readonly unknown: RuleFinding;
}

export interface Examination {
  readonly asked: readonly Asked[];
  readonly slots: Readonly<Record<RuleId, number>>;
}

/** The rules made ready for asking, in the order given. */
export function examinationOf(rules: readonly (typeof RULES)[number][]): Examination {
  const finding = (rule: Rule, answer: Answer): RuleFinding => Object.freeze({ rule, answer });
  return {
    asked: rules.map((rule) => ({
      appliesTo: rule.appliesTo,
      check: rule.check,
      met: finding(rule, 'met'),
      notMet: finding(rule, 'not-met'),
      notApplicable: finding(rule, 'not-applicable'),
      unknown: finding(rule, 'unknown'),
    })),
    slots: Object.fromEntries(rules.map(({ id }, slot) => [id, slot])) as Record<RuleId, number>,
  };
}

const EXAMINATION = examinationOf(RULES);

/** Asks every rule, whatever the others answer. */
export function assess(
  facts: Facts,
  policy: Policy,
  { asked, slots }: Examination = EXAMINATION,
): Assessment {
  const context = contextOf(facts, preparedOf(policy), endUsesOf(policy));
  const findings = new Array<RuleFinding>(asked.length);
  for (let slot = 0; slot < asked.length; slot += 1) {
    findings[slot] = ask(asked[slot] as Asked, context);
  }
  return { context, findings, slots };
}

function ask(asked: Asked, context: Context): RuleFinding {
  if (!asked.appliesTo(context)) return asked.notApplicable;
  const truth = asked.check(context);
  return truth === undefined ? asked.unknown : truth ? asked.met : asked.notMet;
}

/** One rule, by where it stands, asked of another context. */
export const askAgain = (slot: number, context: Context): RuleFinding =>
  ask(EXAMINATION.asked[slot] as Asked, context);
