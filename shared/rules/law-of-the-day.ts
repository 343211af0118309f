import { type Assessment, askAgain, assess } from './assess.ts';
import { dayNumber } from './calendar.ts';
import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import { placesAt } from './places.ts';
import type { Policy } from './policy.ts';
import { preparedOf } from './prepared-policy.ts';
import type { Answer } from './vocabulary.ts';

/** What whoever grants asks, beside the policy of the submission. */
export interface LawOfTheDay {
  /** The policy in force on that day. */
  readonly policy: Policy;
  /** ISO instant of the grant. */
  readonly at: string;
}

const STRICTNESS: Readonly<Record<Answer, number>> = {
  met: 0,
  'not-applicable': 0,
  unknown: 1,
  'not-met': 2,
};

/** The stricter of two answers binds: what was promised at submission stays, what is forbidden goes. */
export const isStricter = (answer: Answer, than: Answer): boolean =>
  STRICTNESS[answer] > STRICTNESS[than];

/** Whether the law of the day may say anything that the policy of the submission has not. */
export const isLater = (law: LawOfTheDay, submittedAt: string, pinned: Policy): boolean =>
  law.policy !== pinned || dayNumber(law.at) > dayNumber(submittedAt);

/**
 * Prohibitions and the standing of exceptions, asked again as of the day of the grant. Classification
 * is that of the submission.
 */
export function assessUnder(facts: Facts, policy: Policy, law?: LawOfTheDay): Assessment {
  const assessment = assess(facts, policy);
  if (!law || !isLater(law, facts.submittedAt, policy)) return assessment;
  const { context } = assessment;
  const today = contextOfDay(context, law);
  const slots = new Set<number>();
  const findings = assessment.findings.map((finding, slot) => {
    if (!finding.rule.asOfGrant) return finding;
    const now = askAgain(slot, today);
    if (!isStricter(now.answer, finding.answer)) return finding;
    slots.add(slot);
    return now;
  });
  return { ...assessment, findings, ofTheDay: { context: today, slots } };
}

function contextOfDay(context: Context, { policy, at }: LawOfTheDay): Context {
  const prepared = preparedOf(policy);
  const day = dayNumber(at);
  const facts = { ...context.facts, submittedAt: at };
  const { places, seats } = placesAt(prepared.atlas, day);
  return { ...context, facts, prepared, day, places, seats };
}
