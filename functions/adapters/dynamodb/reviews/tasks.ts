import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../clock.ts';
import type { OfficersWish, Tasks } from '../../ports/reviews.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';
import { dynamoOffices } from './offices.ts';
import { taskItem, taskOf } from './review-items.ts';
import { taskKey, taskPlaceOf } from './review-keys.ts';
import { readReview } from './stored-review.ts';
import { answerTask } from './task-answers.ts';
import { delegateTask, eligibleFor, recuseFrom } from './task-handovers.ts';

/** Reviewers' tasks, in the table beside their cases. */
export function dynamoTasks(client: DynamoDBClient, tableName: string, clock: Clock): Tasks {
  const table: Table = { client, name: tableName };
  const handovers = { table, offices: dynamoOffices(client, tableName) };
  const wishOn = (taskId: string, wish: OfficersWish) => ({ taskId, ...wish, at: clock() });
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
    answer: (taskId, answer) => answerTask(table, taskId, answer),
    eligible: (taskId) => eligibleFor(handovers, taskId, clock()),
    handOver: (taskId, to, wish) => delegateTask(handovers, wishOn(taskId, wish), to.email),
    recuse: (taskId, wish) => recuseFrom(handovers, wishOn(taskId, wish)),
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
