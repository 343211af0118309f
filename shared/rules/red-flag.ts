import { holds } from './answers.ts';
import type { Assessment } from './assess.ts';
import { RULES } from './claims/index.ts';

/** The red flags that any order of rows 5 to 10 can carry; linked small orders are row 8's own. */
const FLAG_RULES = RULES.flatMap((rule) =>
  'flag' in rule && rule.row === 5 ? [{ id: rule.id, flag: rule.flag }] : [],
);

/** What the flags that are up would have people do, if anything; `undefined` when none is up. */
export type Flagged = 'approve' | 'refuse' | 'look' | undefined;

/** One flag that asks for refusal outweighs the others, and so does one of which nothing is known. */
export function redFlag(assessment: Assessment, isLicensed: boolean): Flagged {
  const { slots: at } = assessment;
  const { redFlags } = assessment.context.prepared.policy;
  let flag: Flagged;
  for (const rule of FLAG_RULES) {
    const isClear = holds(assessment, at[rule.id]);
    if (isClear === true) continue;
    const { recommendation, licensesOnly } = redFlags[rule.flag];
    if (licensesOnly && !isLicensed) continue;
    if (isClear === undefined || recommendation === 'refuse') return 'refuse';
    flag = 'approve';
  }
  return flag;
}
