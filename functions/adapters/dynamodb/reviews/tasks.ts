import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Task } from '../../../../shared/contracts/review.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import { answered, decidingOf } from '../../../../shared/reviews/answer.ts';
import { MOST_SECRETS } from '../../../../shared/reviews/bounds.ts';
import { findTask, taskOf } from '../../../../shared/reviews/case-review.ts';
import { eligibleFor } from '../../../../shared/reviews/four-eyes.ts';
import { delegated, recused } from '../../../../shared/reviews/handover.ts';
import { placeOf, taskPlaceOf } from '../../../../shared/reviews/task-id.ts';
import type { Clock } from '../../clock.ts';
import type { Tasks } from '../../ports/reviews.ts';
import { tableKey } from '../table/due.ts';
import { LISTS } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, getItems, queryItems, type Table } from '../table/table.ts';
import { taskItem } from './items.ts';
import { taskKey } from './keys.ts';
import { asMember } from './membership.ts';
import { dynamoOffices } from './offices.ts';
import { changeReview } from './review-change.ts';
import { readExistingReview } from './stored-review.ts';

/** Reviewers' tasks, in the table beside their cases. */
export function dynamoTasks(client: DynamoDBClient, tableName: string, clock: Clock): Tasks {
  const table: Table = { client, name: tableName };
  const offices = dynamoOffices(client, tableName);
  const wanted = async (taskId: string) => {
    const office = await offices.find(placeOf(taskId).office);
    return { officers: office?.officers ?? [], at: clock() };
  };
  return {
    async find(taskId) {
      const item = await findItem(table, taskId);
      return item && taskOf(item);
    },
    openOf: (email) => openOf(table, email),
    async hasSecret(taskId, secretHash) {
      const item = await findItem(table, taskId);
      return item?.secretHashes?.has(secretHash) ?? false;
    },
    addSecret: (taskId, secretHash) => addSecret(table, taskId, secretHash),
    answer(taskId, given) {
      const answer = decidingOf(given);
      const acting = { taskId, at: new Date(answer.at) };
      return asMember(table, acting, (seen) => answered(seen, taskId, answer));
    },
    async eligible(taskId) {
      const seen = await readExistingReview(table, placeOf(taskId));
      return eligibleFor(seen, findTask(seen, taskId), await wanted(taskId));
    },
    async handOver(taskId, { email }, wish) {
      return asMember(table, { taskId, at: clock() }, async (seen) =>
        delegated(seen, { ...wish, taskId, ...(await wanted(taskId)) }, email),
      );
    },
    async recuse(taskId, wish) {
      const handing = { ...wish, taskId, ...(await wanted(taskId)) };
      return changeReview(table, { ...placeOf(taskId), at: handing.at }, (seen) =>
        recused(seen, handing),
      );
    },
  };
}

/** More than a person decides on; the list of an officer names the most urgent. */
const MOST_TASKS = 50;

/** The index lags behind the table: each task is looked at itself. */
async function openOf(table: Table, email: string): Promise<Task[]> {
  const query = {
    index: TABLE.indexes.lists.name,
    where: `#${TABLE.indexes.lists.partitionKey} = :officer`,
    values: { officer: LISTS.officer(email) },
    limit: MOST_TASKS,
  };
  const keys = (await Array.fromAsync(queryItems(table, query))).map((key) => tableKey.parse(key));
  const items = await getItems(table, keys);
  return items
    .map((item) => taskOf(taskItem.parse(item)))
    .filter(({ state, officer }) => state === 'open' && isSameMailbox(officer.email, email));
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
    condition: {
      where:
        '#state = :open AND (attribute_not_exists(#secretHashes) OR size(#secretHashes) < :most)',
      values: { open: 'open', most: MOST_SECRETS },
    },
  });
}
