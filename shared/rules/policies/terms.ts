import type { PolicyCondition, Term } from '../conditions.ts';
import { US_TERMS } from './us-diffusion-2025-01/conditions.ts';

/**
 * What a pack's own words ask for, as data. The words themselves never change: decisions are pinned
 * to the digest of all that a pack says.
 */
export const termOf = (words: string): Term =>
  US_TERMS.get(words) ?? { id: 'as-worded', with: { text: words } };

/** The condition that a sentence of a decision made before was, as `words (clause)`. */
export function conditionIn(sentence: string): PolicyCondition | undefined {
  const words = [...US_TERMS.keys()].find((known) => sentence.startsWith(`${known} (`));
  if (words === undefined) return undefined;
  return { ...termOf(words), citation: sentence.slice(words.length + 2, -1) };
}
