import { setTimeout as sleep } from 'node:timers/promises';
import type { CanaryDependencies } from './dependencies.ts';

/** Something is not as it must be. The message names no secret and no person. */
export class CanaryError extends Error {
  override readonly name = 'CanaryError';
}

export function check(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new CanaryError(otherwise);
}

type Patience = Pick<CanaryDependencies, 'clock' | 'patienceMs' | 'pauseMs'>;

/** Looks again until something is there; says what never came. */
export async function awaited<T>(
  what: string,
  look: () => Promise<T | undefined>,
  { clock, patienceMs, pauseMs }: Patience,
): Promise<T> {
  const deadline = clock().getTime() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    check(clock().getTime() < deadline, `${what} never came`);
    await sleep(pauseMs);
  }
}
