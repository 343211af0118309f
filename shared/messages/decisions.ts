import type { Decision, KeptFinding, ToldDecision } from '../contracts/decision.ts';
import { policyCarried } from '../digests/policy-digest.ts';
import { citationOf } from '../rules/index.ts';
import { findingForApplicant } from './findings/for-applicant.ts';
import { type Teller, tellCondition, tellFinding, tellOutlook } from './findings/tell.ts';

/** The clause of a finding: by the policy that it was made under. */
export function citationIn(
  finding: KeptFinding,
  { policy: pin }: Pick<Decision, 'policy'>,
): string {
  if ('citation' in finding) return finding.citation;
  const policy = policyCarried(pin);
  return policy === undefined ? '' : citationOf(finding.rule, policy);
}

/** As much of a decision as is told in words. */
export type Tellable = Pick<Decision, 'policy' | 'findings' | 'conditions' | 'wouldChange'>;
type Said = Pick<ToldDecision, 'findings' | 'conditions' | 'wouldChange' | 'terms' | 'edits'>;

/** A decision in words, with the data beside them. What was kept in words has no data. */
export function tellDecision<D extends Tellable>(
  teller: Teller,
  decision: D,
): Omit<D, keyof Said> & Said {
  const { findings, conditions, wouldChange } = decision;
  const terms = conditions.filter((condition) => typeof condition !== 'string');
  const edits = wouldChange.filter((one) => typeof one !== 'string' && 'changes' in one);
  return {
    ...decision,
    findings: findings.map((finding) => told(teller, finding, decision)),
    conditions: conditions.map((condition) => tellCondition(teller, condition).text),
    ...(terms.length > 0 && { terms }),
    wouldChange: wouldChange.map((one) => tellOutlook(teller, one).text),
    ...(edits.length > 0 && { edits: edits as unknown as Said['edits'] & {} }),
  };
}

function told(teller: Teller, finding: KeptFinding, decision: Tellable): Said['findings'][number] {
  if ('because' in finding) return finding;
  const { requirement, because } = tellFinding(teller, finding);
  return {
    rule: finding.rule,
    requirement: requirement.text,
    answer: finding.answer,
    because: because.text,
    citation: citationIn(finding, decision),
    found: { says: finding.says, with: { ...finding.with } },
  };
}

/** A decision without what its findings tell officers of others. */
export const forApplicant = <D extends Decision>(decision: D): D => ({
  ...decision,
  findings: decision.findings.map(findingForApplicant),
});
