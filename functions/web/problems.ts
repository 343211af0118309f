import type { Problem, ProblemDetails } from '../../shared/contracts/problem.ts';
import type { WebContext } from './dependencies.ts';

/** Every way this API refuses, once each: status and title. `type` is the name under `/problems/`. */
const PROBLEMS = {
  'malformed-json': [400, 'The body is not JSON'],
  'invalid-idempotency-key': [400, 'The Idempotency-Key cannot be used'],
  unauthorized: [401, 'An API key is needed'],
  'foreign-form': [403, 'Forms are taken from our own pages only'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This address does not take that method'],
  'case-conflict': [409, 'The request is no longer where this needs it to be'],
  'idempotency-conflict': [409, 'This Idempotency-Key was used with another body'],
  'body-too-large': [413, 'The body is larger than 256 kB'],
  'unsupported-media-type': [415, 'The body must be application/json'],
  'invalid-request': [422, 'Some fields cannot be worked with'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'A part of the service does not answer just now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemName = keyof typeof PROBLEMS;

export const RETRY_AFTER_SECONDS = '5';

export function problemOf(name: ProblemName, details: ProblemDetails = {}): Problem {
  const [status, title] = PROBLEMS[name];
  return { type: `/problems/${name}`, title, status, ...details };
}

/** The problem as an RFC 9457 answer. */
export function refuse(c: WebContext, name: ProblemName, details: ProblemDetails = {}): Response {
  const problem = problemOf(name, details);
  if (problem.status === 503) c.header('Retry-After', RETRY_AFTER_SECONDS);
  c.header('Content-Type', 'application/problem+json');
  return c.body(JSON.stringify(problem), PROBLEMS[name][0]);
}
