import type { Problem, ProblemDetails } from '../../../shared/contracts/problem.ts';
import { PROBLEMS, type ProblemName } from '../../../shared/problems.ts';
import type { HttpContext } from './route.ts';

export const RETRY_AFTER_SECONDS = '5';

/** How a request is told that nothing comes of it. */
export type Refuse = (c: HttpContext, name: ProblemName) => Response | Promise<Response>;

export function problemOf(name: ProblemName, details: ProblemDetails = {}): Problem {
  const [status, title] = PROBLEMS[name];
  return { type: `/problems/${name}`, title, status, ...details };
}

const PROBLEM_OF_ERROR: Readonly<Record<string, ProblemName>> = {
  CaseConflictError: 'case-conflict',
  DependencyUnavailableError: 'unavailable',
};

/** What somebody is told whose request threw it. */
export const problemOfError = ({ name }: Error): ProblemName =>
  PROBLEM_OF_ERROR[name] ?? 'internal';

/** The problem as an RFC 9457 answer. */
export function refuse(c: HttpContext, name: ProblemName, details: ProblemDetails = {}): Response {
  const problem = problemOf(name, details);
  if (problem.status === 503) c.header('Retry-After', RETRY_AFTER_SECONDS);
  c.header('Content-Type', 'application/problem+json');
  return c.body(JSON.stringify(problem), PROBLEMS[name][0]);
}
