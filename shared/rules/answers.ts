import type { Assessment } from './assess.ts';
import type { Truth } from './kleene.ts';

// The slot, not the rule's id, is handed in: each caller then reads it from a fixed place.

/** Whether a rule opens a way; one that does not apply opens none. */
export function grants({ findings }: Assessment, slot: number): Truth {
  const answer = findings[slot]?.answer;
  if (answer === 'met') return true;
  return answer === 'not-met' || answer === 'not-applicable' ? false : undefined;
}

/** Whether a rule stands in no way; one that does not apply stands in none. */
export function holds({ findings }: Assessment, slot: number): Truth {
  const answer = findings[slot]?.answer;
  if (answer === 'not-met') return false;
  return answer === 'met' || answer === 'not-applicable' ? true : undefined;
}

/** Whether a rule applies at all. */
export const isAsked = ({ findings }: Assessment, slot: number): boolean =>
  findings[slot]?.answer !== 'not-applicable';
