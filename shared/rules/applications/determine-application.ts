import { quarterLabel } from '../calendar.ts';
import type { Determination, Edit, Finding, Path } from '../determination.ts';
import { h100Equivalents } from '../determine.ts';
import { editsThatHelp, RANK, withValueAt } from '../edits.ts';
import { NOT_ASKED } from '../found.ts';
import { isLater, isStricter, type LawOfTheDay } from '../law-of-the-day.ts';
import type { Policy } from '../policy.ts';
import { isMend, isProspect, type RequestChange } from '../remedy.ts';
import type { Answer } from '../vocabulary.ts';
import * as allocation from './allocation-claims.ts';
import type { ApplicationFacts } from './application-facts.ts';
import { ATTESTATION_CLAIMS } from './attestation-claims.ts';
import * as company from './company-claims.ts';
import { type ApplicationContext, applicationContext, askedIn } from './context.ts';
import type { ApplicationRule } from './rule.ts';

const CLAIMS = [
  company.applicationPolicyInEffect,
  company.companyOutsideConcern,
  company.companyAllied,
  company.countriesOutsideConcern,
  company.countriesNeedAuthorization,
  allocation.everyCountryAsked,
  allocation.quartersOpen,
  allocation.baseGrows,
  allocation.withinNationalSchedule,
  allocation.withinUniversalShares,
  ...ATTESTATION_CLAIMS,
] as const;

export type ApplicationRuleId = (typeof CLAIMS)[number]['id'];

/** Every claim an application is held to. */
export const APPLICATION_RULES: readonly (ApplicationRule & { readonly id: ApplicationRuleId })[] =
  CLAIMS;

/**
 * What the rules say of an application: what cannot be approved is returned without action, with the
 * reasons; what can goes to people. The rules alone never approve one. What the law of the day of the
 * issue forbids binds too.
 */
export function determineApplication(
  facts: ApplicationFacts,
  policy: Policy,
  law?: LawOfTheDay,
): Determination {
  const context = applicationContext(facts, policy);
  const today = law && isLater(law, facts.submittedAt, policy) ? contextOfDay(facts, law) : context;
  const answered = answersTo(context, today);
  const remedies = answered.filter(isOpen).map(({ rule }) => rule.remedy(context));
  const path = pathOf(context, answered);
  const totalTpp = facts.countries.reduce(
    (total, country) => total + (askedIn(facts, country).at(-1)?.tpp ?? 0),
    0,
  );
  return {
    totalTpp,
    h100Equivalents: h100Equivalents(totalTpp, policy),
    paths: [path],
    findings: answered.map(tellFinding),
    wouldChange: [
      ...editsThatHelp(remedies.filter(isMend), (changes) => tryEdit(changes, context, path)),
      ...remedies.filter(isProspect),
    ],
    naming: { quarter: quarterLabel(facts.submittedAt) },
  };
}

interface Answering {
  readonly rule: ApplicationRule;
  readonly answer: Answer;
  /** What it was read from: the submission, or the day of the issue. */
  readonly context: ApplicationContext;
}

const contextOfDay = (facts: ApplicationFacts, { policy, at }: LawOfTheDay): ApplicationContext =>
  applicationContext({ ...facts, submittedAt: at }, policy);

const answersTo = (context: ApplicationContext, today = context): Answering[] =>
  APPLICATION_RULES.map((rule) => strictest(rule, context, today));

const isOpen = ({ answer }: Answering): boolean => answer === 'not-met' || answer === 'unknown';

function pathOf({ facts, prepared }: ApplicationContext, answered: readonly Answering[]): Path {
  const { type: route } = facts;
  if (answered.some(isOpen)) {
    return { status: 'returned', route, draws: [], mode: 'post', conditions: [] };
  }
  return {
    status: 'under-review',
    route,
    draws: [],
    mode: 'hold',
    recommendation: 'approve',
    conditions: prepared.outcomes.conditions[route],
  };
}

function strictest(
  rule: ApplicationRule,
  context: ApplicationContext,
  today: ApplicationContext,
): Answering {
  const then = answer(rule, context);
  const now = rule.asOfGrant ? answer(rule, today) : then;
  return isStricter(now, then)
    ? { rule, answer: now, context: today }
    : { rule, answer: then, context };
}

function answer(rule: ApplicationRule, context: ApplicationContext): Answer {
  if (rule.appliesTo && !rule.appliesTo(context)) return 'not-applicable';
  const truth = rule.check(context);
  return truth === undefined ? 'unknown' : truth ? 'met' : 'not-met';
}

function tellFinding({ rule, answer, context }: Answering): Finding {
  const found = answer === 'not-applicable' ? NOT_ASKED : rule.found(context, answer);
  return { rule: rule.id, answer, ...found };
}

/** The edit, where the same application with these changes would not be returned. */
function tryEdit(
  changes: readonly RequestChange[],
  { facts, prepared }: ApplicationContext,
  taken: Path,
): Edit | undefined {
  const edited = applicationContext(changes.reduce(changed, facts), prepared.policy);
  const { status, route } = pathOf(edited, answersTo(edited));
  return RANK[status] < RANK[taken.status] ? { changes, leadsTo: { status, route } } : undefined;
}

/** What stands in for an answer that the applicant alone can give. */
const ATTESTED = { met: true, evidence: 'as the applicant states it' };

function changed(facts: ApplicationFacts, { pointer, value }: RequestChange): ApplicationFacts {
  const [field, ...rest] = pointer.slice(1).split('/');
  const name = field === 'requestedTpp' ? 'requested' : (field ?? '');
  return withValueAt(facts, [name, ...rest], value ?? ATTESTED) as ApplicationFacts;
}
