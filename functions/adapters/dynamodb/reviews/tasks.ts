import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Officer } from '../../../../shared/contracts/review.ts';
import { answered, decidingOf } from '../../../../shared/reviews/answer.ts';
import {
  type CaseReview,
  type Considered,
  findTask,
  taskOf,
} from '../../../../shared/reviews/case-review.ts';
import { eligibleFor } from '../../../../shared/reviews/four-eyes.ts';
import { delegated, type OfficersWish, recused } from '../../../../shared/reviews/handover.ts';
import { placeOf, taskPlaceOf } from '../../../../shared/reviews/task-id.ts';
import type { Clock } from '../../clock.ts';
import type { Tasks } from '../../ports/reviews.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';
import { taskItem } from './items.ts';
import { taskKey } from './keys.ts';
import { dynamoOffices } from './offices.ts';
import { changeReview } from './review-change.ts';
import { readExistingReview, readReview } from './stored-review.ts';

/** Reviewers' tasks, in the table beside their cases. */
export function dynamoTasks(client: DynamoDBClient, tableName: string, clock: Clock): Tasks {
  const table: Table = { client, name: tableName };
  const offices = dynamoOffices(client, tableName);
  const officersFor = async (taskId: string): Promise<readonly Officer[]> =>
    (await offices.find(placeOf(taskId).office))?.officers ?? [];
  const change = <T>(
    taskId: string,
    at: Date,
    consider: (seen: CaseReview) => Considered<T> | Promise<Considered<T>>,
  ) => changeReview(table, { ...placeOf(taskId), at }, consider);
  const handing = async (taskId: string, wish: OfficersWish, at: Date) => ({
    ...wish,
    taskId,
    at,
    officers: await officersFor(taskId),
  });
  return {
    async find(taskId) {
      const item = await findItem(table, taskId);
      return item && taskOf(item);
    },
    ofRound: async (caseId, round) => (await readReview(table, caseId, round))?.tasks ?? [],
    async hasSecret(taskId, secretHash) {
      const item = await findItem(table, taskId);
      return item?.secretHashes?.has(secretHash) ?? false;
    },
    addSecret: (taskId, secretHash) => addSecret(table, taskId, secretHash),
    answer(taskId, given) {
      const answer = decidingOf(given);
      return change(taskId, new Date(answer.at), (seen) => answered(seen, taskId, answer));
    },
    async eligible(taskId) {
      const seen = await readExistingReview(table, placeOf(taskId));
      const wanted = { officers: await officersFor(taskId), at: clock() };
      return eligibleFor(seen, findTask(seen, taskId), wanted);
    },
    handOver(taskId, { email }, wish) {
      const at = clock();
      return change(taskId, at, async (seen) =>
        delegated(seen, await handing(taskId, wish, at), email),
      );
    },
    recuse(taskId, wish) {
      const at = clock();
      return change(taskId, at, async (seen) => recused(seen, await handing(taskId, wish, at)));
    },
  };
}

async function findItem(table: Table, taskId: string) {
  const place = taskPlaceOf(taskId);
  const item = place && (await getItem(table, taskKey(place)));
  return item && taskItem.parse(item);
}

/** A task that is decided takes no more secrets: its mails come too late. */
async function addSecret(table: Table, taskId: string, secretHash: string): Promise<void> {
  const place = taskPlaceOf(taskId);
  if (!place) return;
  await updateItem(table, taskKey(place), {
    change: { add: { secretHashes: new Set([secretHash]) } },
    condition: { where: '#state = :open', values: { open: 'open' } },
  });
}
