import { DependencyUnavailableError } from '../../../../shared/errors.ts';

/** What DynamoDB says when a later try may succeed. Everything else is a fault of ours. */
const PASSING = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionConflictException',
  'TransactionInProgressException',
  // The table may be gone for good, but whoever asks can only be told that it did not answer.
  'ResourceNotFoundException',
]);

/** The one place where errors of the AWS SDK become ours. */
export function mapForeignError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const answered = '$fault' in error;
  const failedThere = answered && error.$fault === 'server';
  if (answered && !failedThere && !PASSING.has(error.name)) return error;
  return new DependencyUnavailableError('The table did not answer', { cause: error });
}

/** Awaits a call of the SDK, with its errors mapped. */
export async function asking<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw mapForeignError(error);
  }
}
