import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { timePassed } from '../../../../shared/reviews/clock.ts';
import { lapsed } from '../../../../shared/reviews/information.ts';
import type { DueReviews, DueWork } from '../../ports/reviews.ts';
import { caseKey } from '../cases/keys.ts';
import { dueKeys } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, getItems, type Table } from '../table/table.ts';
import { informationItem, reviewItem, taskItem } from './items.ts';
import { REVIEW_DUE } from './keys.ts';
import { changeReview } from './review-change.ts';

const keyOf = ({ caseId, item }: DueWork): Key => ({ pk: caseKey(caseId).pk, sk: item });

/** What falls due of reviews, by the table's index of due work. */
export function dynamoDueReviews(client: DynamoDBClient, name: string): DueReviews {
  const table: Table = { client, name };
  const read = (work: DueWork) => getItem(table, keyOf(work));
  return {
    async due(kind, until, limit) {
      const keys = await dueKeys(table, { in: [REVIEW_DUE[kind]], until, limit });
      return keys.map((key) => ({ caseId: ownerOf(key), item: key.sk }));
    },
    async passTime(work, at) {
      const task = taskItem.parse(await read(work));
      return changeReview(table, { ...task, at }, (seen) => timePassed(seen, task.id, at));
    },
    async lapse(work, at) {
      const question = informationItem.parse(await read(work));
      if (question.duePk === undefined) return false;
      return changeReview(table, { ...question, at }, (seen) => lapsed(seen, question.number, at));
    },
    offerAgain: (kind, work, at) =>
      updateItem(table, keyOf(work), {
        change: { set: { dueAt: at.toISOString() } },
        condition: { where: '#duePk = :duePk', values: { duePk: REVIEW_DUE[kind] } },
      }),
    async findCarried(work) {
      const { state, executionArn, ...start } = reviewItem.parse(await read(work));
      return state === 'open' && executionArn !== undefined
        ? { ...start, executionArn }
        : undefined;
    },
    async openTasks(until, limit) {
      const keys = await dueKeys(table, { in: [REVIEW_DUE.task], until, limit });
      // One that cannot be read hides no other; the sweep meets it, too, and tells of it.
      const items = await getItems(table, keys);
      const tasks = items.flatMap((item) => taskItem.safeParse(item).data ?? []);
      return tasks.filter(({ state }) => state === 'open');
    },
  };
}
