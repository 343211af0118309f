import { DependencyUnavailableError } from '../../shared/errors.ts';
import { backOff } from './backoff.ts';

/** What is looked at while others change it, and how often; each look is caused by a success of theirs. */
export interface Looks {
  readonly of: string;
  readonly most: number;
}

/**
 * Looks until there is an answer: `undefined` says that it moved on meanwhile. The second look is at
 * once, for what the first has learned is nearly always still so; from then on with backoff. Throws
 * `DependencyUnavailableError` when it never stood still.
 */
export async function untilStill<T>(
  { of, most }: Looks,
  look: () => Promise<T | undefined>,
): Promise<T> {
  for (let looks = 0; looks < most; looks++) {
    if (looks > 1) await backOff(looks - 1);
    const answer = await look();
    if (answer !== undefined) return answer;
  }
  throw new DependencyUnavailableError(`${of} never stood still`);
}
