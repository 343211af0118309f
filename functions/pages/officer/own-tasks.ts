import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { OfficeRecord, ReviewFile, Task } from '../../../shared/contracts/review.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { isMemberToday } from './membership.ts';
import { taskStandingOf } from './standing.ts';

/** An open task of somebody who is an officer of its office today, with all that says what it is. */
export interface OfficersTask {
  readonly task: Task;
  readonly office: OfficeRecord | undefined;
  readonly file: CaseFile;
  readonly review: ReviewFile;
}

/** The open tasks of a mailbox, the most urgent first. */
export async function officersTasks(
  deps: OfficerDependencies,
  email: string,
): Promise<OfficersTask[]> {
  const tasks = await deps.tasks.openOf(email);
  const found = await Promise.all(tasks.map((task) => withItsCase(deps, task)));
  return found
    .filter((one) => one !== undefined)
    .toSorted((one, other) => (one.task.dueAt < other.task.dueAt ? -1 : 1));
}

async function withItsCase(
  deps: OfficerDependencies,
  task: Task,
): Promise<OfficersTask | undefined> {
  const { cases, reviews, offices, clock } = deps;
  const [isMember, office, file, review] = await Promise.all([
    isMemberToday(deps, task),
    offices.find(task.office),
    cases.find(task.caseId),
    reviews.find(task.caseId, task.round),
  ]);
  if (!file || !review || !isMember) return undefined;
  const isOpen = taskStandingOf(task, review, clock()) === 'open';
  return isOpen ? { task, office, file, review } : undefined;
}
