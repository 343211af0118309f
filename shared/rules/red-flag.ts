import { holds } from './answers.ts';
import type { Assessment } from './assess.ts';
import { RULES } from './claims/index.ts';

/** The red flags that any order of rows 5 to 10 can carry; linked small orders are row 8's own. */
const FLAG_RULES = RULES.flatMap((rule) =>
  'flag' in rule && rule.row === 5 ? [{ id: rule.id, flag: rule.flag }] : [],
);

/** What the flags that are up would have people do, if anything; `undefined` when none is up. */
export type Flagged = 'approve' | 'refuse' | 'look' | undefined;

const WORST_FIRST = ['refuse', 'look', 'approve'] as const;

/**
 * One flag that asks for refusal outweighs the others, and so does one of which nothing is known, unless
 * it only asks people to look.
 */
export function redFlag(assessment: Assessment, isLicensed: boolean): Flagged {
  const { slots: at } = assessment;
  const { redFlags } = assessment.context.prepared.policy;
  let flag: Flagged;
  for (const rule of FLAG_RULES) {
    const isClear = holds(assessment, at[rule.id]);
    if (isClear === true) continue;
    const { recommendation, licensesOnly } = redFlags[rule.flag];
    if (licensesOnly && !isLicensed) continue;
    const isKnown = isClear === false || recommendation === 'look';
    flag = worse(flag, isKnown ? recommendation : 'refuse');
  }
  return flag;
}

const worse = (one: Flagged, other: Flagged): Flagged =>
  WORST_FIRST.find((flag) => flag === one || flag === other);
