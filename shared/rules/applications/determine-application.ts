import type { Determination, Finding } from '../determination.ts';
import { h100Equivalents } from '../determine.ts';
import type { Policy } from '../policy.ts';
import type { Answer } from '../vocabulary.ts';
import {
  baseGrows,
  everyCountryAsked,
  quartersOpen,
  withinNationalSchedule,
  withinUniversalShares,
} from './allocation-claims.ts';
import { attestationClaims } from './attestation-claims.ts';
import {
  companyAllied,
  companyOutsideConcern,
  countriesNeedAuthorization,
  countriesOutsideConcern,
  policyInEffect,
} from './company-claims.ts';
import { type ApplicationContext, applicationContext, askedIn } from './context.ts';
import type { ApplicationFacts } from './facts.ts';
import type { ApplicationRule } from './rule.ts';

const CLAIMS: readonly ApplicationRule[] = [
  policyInEffect,
  companyOutsideConcern,
  companyAllied,
  countriesOutsideConcern,
  countriesNeedAuthorization,
  everyCountryAsked,
  quartersOpen,
  baseGrows,
  withinNationalSchedule,
  withinUniversalShares,
];

/** Every claim an application under this policy is held to. */
export const applicationRules = (policy: Policy): readonly ApplicationRule[] => [
  ...CLAIMS,
  ...attestationClaims(policy.validatedEndUser.paragraphs.value),
];

/**
 * What the rules say of an application: what cannot be approved is returned without action, with the
 * reasons; what can goes to people. The rules alone never approve one.
 */
export function determineApplication(facts: ApplicationFacts, policy: Policy): Determination {
  const context = applicationContext(facts, policy);
  const answered = applicationRules(policy).map((rule) => ({
    rule,
    answer: answer(rule, context),
  }));
  const failed = answered.filter(({ answer }) => answer === 'not-met' || answer === 'unknown');
  const totalTpp = facts.countries.reduce(
    (total, country) => total + (askedIn(facts, country).at(-1)?.tpp ?? 0),
    0,
  );
  return {
    totalTpp,
    h100Equivalents: h100Equivalents(totalTpp, policy),
    paths: [
      failed.length > 0
        ? { status: 'returned', route: facts.type, draws: [], mode: 'post', conditions: [] }
        : {
            status: 'under-review',
            route: facts.type,
            draws: [],
            mode: 'hold',
            recommendation: 'approve',
            conditions: context.plan.outcomes.conditions[facts.type],
          },
    ],
    findings: answered.map(({ rule, answer }) => told(rule, answer, context)),
    wouldChange: [...new Set(failed.map(({ rule }) => rule.remedy))],
    lots: [],
  };
}

function answer(rule: ApplicationRule, context: ApplicationContext): Answer {
  if (rule.appliesTo && !rule.appliesTo(context)) return 'not-applicable';
  const truth = rule.check(context);
  return truth === undefined ? 'unknown' : truth ? 'met' : 'not-met';
}

const BECAUSE: Partial<Record<Answer, string>> = {
  met: 'Nothing was found against it.',
  'not-applicable': 'This application raises no such question.',
};

const told = (rule: ApplicationRule, answer: Answer, context: ApplicationContext): Finding => ({
  rule: rule.id,
  requirement: rule.requirement,
  answer,
  because: BECAUSE[answer] ?? rule.found(context),
  citation: rule.citation(context.plan.policy),
});
