/** The three ways a step may throw. The `name` is what Step Functions retries and catches match on. */

/** The caller's input cannot be worked with. Never retried. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
}

/** The case is not where the caller believed it to be. Never retried; a repeat of one event is not this. */
export class CaseConflictError extends Error {
  override readonly name = 'CaseConflictError';
}

/** Something outside did not answer. Retried a bounded number of times, with backoff and jitter. */
export class DependencyUnavailableError extends Error {
  override readonly name = 'DependencyUnavailableError';
}

/** For `catch`: whatever broke, what was asked did not answer. */
export const unavailable =
  (message: string) =>
  (cause: unknown): never => {
    throw new DependencyUnavailableError(message, { cause });
  };
