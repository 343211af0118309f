import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ReviewFile, Task } from '../../../shared/contracts/review.ts';
import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { taskStandingOf } from './standing.ts';

/** An open task of somebody who is an officer of its office today, with all that says what it is. */
export interface OfficersTask {
  readonly task: Task;
  readonly office: string;
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
  { cases, reviews, offices, clock }: OfficerDependencies,
  task: Task,
): Promise<OfficersTask | undefined> {
  const [office, file, review] = await Promise.all([
    offices.find(task.office),
    cases.find(task.caseId),
    reviews.find(task.caseId, task.round),
  ]);
  const isMember = office?.officers.some(({ email }) => isSameMailbox(email, task.officer.email));
  if (!file || !review || !isMember) return undefined;
  const isOpen = taskStandingOf(task, review, clock()) === 'open';
  return isOpen ? { task, office: office?.name ?? task.office, file, review } : undefined;
}
