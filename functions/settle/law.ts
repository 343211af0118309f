import type { LawAnswer } from '../../shared/contracts/case.ts';
import { DependencyUnavailableError } from '../../shared/errors.ts';

/** Of this very day: what was asked on another is asked anew, by a machine that starts again. */
export function lawOf(
  at: Date,
  law: LawAnswer['asked'] | undefined,
): NonNullable<LawAnswer['asked']> {
  if (law?.on === at.toISOString().slice(0, 10)) return law;
  throw new DependencyUnavailableError('The law of the day was not asked');
}
