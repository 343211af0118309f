import { holds } from './answers.ts';
import type { Assessment } from './assess.ts';
import type { RuleId } from './claims/index.ts';

/** The red flags that any order of rows 5 to 10 can carry; linked small orders are row 8's own. */
const FLAGS = {
  'purchase-order-given': 'missingPurchaseOrder',
  'end-use-stated': 'endUseUnstated',
  'end-use-not-prohibited': 'endUseProhibited',
  'end-use-fits-end-user': 'endUseMismatched',
  'receivers-not-newly-formed': 'newlyFormed',
} as const satisfies Partial<Record<RuleId, string>>;
const FLAG_RULES = Object.keys(FLAGS) as (keyof typeof FLAGS)[];

/** What the flags that are up would have people do; `undefined` when none is up. */
export type Flagged = 'approve' | 'refuse' | undefined;

/** One flag that asks for refusal outweighs the others, and so does one of which nothing is known. */
export function redFlag(assessment: Assessment): Flagged {
  const { slots: at } = assessment;
  const { redFlags } = assessment.context.plan.policy;
  let flag: Flagged;
  for (const rule of FLAG_RULES) {
    const isClear = holds(assessment, at[rule]);
    if (isClear === true) continue;
    if (isClear === undefined || redFlags[FLAGS[rule]].recommendation === 'refuse') return 'refuse';
    flag = 'approve';
  }
  return flag;
}
