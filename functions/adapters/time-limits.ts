import { quietLogger } from '../../shared/deployment/quiet-logger.ts';

/** Two tries end before a step does (7 s), and long before whoever asked gives up. */
const REQUEST_MS = 3_000;
const CONNECTION_MS = 1_000;

/**
 * For every client of the SDK, which by itself waits for an answer without end: so long for one try,
 * in milliseconds, and so many tries. What does not answer by then is a `TimeoutError`.
 */
export const limited = (requestTimeout = REQUEST_MS, maxAttempts = 2) => ({
  logger: quietLogger,
  maxAttempts,
  requestHandler: {
    connectionTimeout: CONNECTION_MS,
    requestTimeout,
    throwOnRequestTimeout: true,
  },
});
