import type { Task } from '../../../../shared/contracts/review.ts';
import { CANARY } from '../../../../shared/deployment/synthetic.ts';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import {
  type CaseReview,
  type Considered,
  findTask,
  type Raced,
} from '../../../../shared/reviews/case-review.ts';
import { placeOf } from '../../../../shared/reviews/task-id.ts';
import { checkThat, type Write } from '../table/commit.ts';
import { getItem, type Table } from '../table/table.ts';
import { officeItem } from './items.ts';
import { officeKey } from './keys.ts';
import { changeReview } from './review-change.ts';

/**
 * What an officer does to a task, in a transaction that fails if the office has changed since it was
 * found to have that officer. `changed`: it has them no more.
 */
export function asMember(
  table: Table,
  { taskId, at }: { readonly taskId: string; readonly at: Date },
  consider: (seen: CaseReview) => Considered<Raced> | Promise<Considered<Raced>>,
): Promise<Raced> {
  return changeReview(table, { ...placeOf(taskId), at }, async (seen) => {
    const checks = await membershipOf(table, findTask(seen, taskId));
    return checks ? { ...(await consider(seen)), checks } : { result: 'changed' };
  });
}

/** Of a synthetic case, whose tasks are bound to nobody else, the canary's office answers for any. */
async function membershipOf(
  table: Table,
  { office, officer }: Pick<Task, 'office' | 'officer'>,
): Promise<Write[] | undefined> {
  for (const id of new Set([office, CANARY.office])) {
    const item = await getItem(table, officeKey(id));
    if (!item) continue;
    const { officers } = officeItem.parse(item).office;
    if (!officers.some(({ email }) => isSameMailbox(email, officer.email))) continue;
    const asSeen = { where: '#office = :asSeen', values: { asSeen: item.office } };
    return [checkThat(`office ${id}`, officeKey(id), asSeen)];
  }
  return undefined;
}
