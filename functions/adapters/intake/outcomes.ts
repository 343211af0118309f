import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ParkedReason, ReadEvent } from '../../../shared/contracts/intake.ts';
import type { ProblemDetails } from '../../../shared/contracts/problem.ts';
import { inEvent } from '../../../shared/intake/reading.ts';
import type { ProblemName } from '../../../shared/problems.ts';
import { httpStatusOf } from '../filing/take-in.ts';
import { problemOf } from '../http/problems.ts';
import type { SettledEvent } from '../ports/intake.ts';

/** What is kept for a person to mend is answered so: nothing is gained by sending it again. */
export const KEPT = 202;

/** A problem as the API answers it, pointing into the event. */
export function reasonOf(
  name: ProblemName,
  { errors, ...details }: ProblemDetails = {},
  origins?: ReadEvent['origins'],
): ParkedReason {
  const problem = problemOf(name, details);
  return { ...problem, ...(errors && { errors: errors.map((one) => inEvent(one, origins)) }) };
}

export const parkedBy = (reason: ParkedReason): SettledEvent => ({
  state: 'parked',
  outcome: { status: KEPT, reason },
});

export const doneTo = (file: CaseFile): SettledEvent => ({
  state: 'done',
  outcome: { status: httpStatusOf(file), request: { id: file.id, status: file.status } },
});
