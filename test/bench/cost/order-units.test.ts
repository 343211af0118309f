import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoOutbox } from '../../../functions/adapters/dynamodb/cases/outbox.ts';
import { dynamoFeedPages } from '../../../functions/adapters/dynamodb/feed/pages.ts';
import { dynamoSummaries } from '../../../functions/adapters/dynamodb/summaries/summaries.ts';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import { newReference } from '../../../functions/adapters/one-time-code.ts';
import type { Feed } from '../../../functions/adapters/ports/feed.ts';
import { addToSummary } from '../../../functions/relay/notices/summaries.ts';
import { toRequest } from '../../../infra/local/demo/orders.ts';
import { publicReferenceOf } from '../../../shared/cases/public-reference.ts';
import type { Submission } from '../../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import { request } from '../../../shared/contracts/request.ts';
import { shardOf } from '../../../shared/deployment/shards.ts';
import { ORDER_UNITS } from '../../../shared/deployment/table.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { NOON } from '../../support/ledger.ts';
import { openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';
import { type WatchedWrite, watchWrites } from '../../support/watch-writes.ts';
import { totalOf } from './meter/written-units.ts';
import { AUTOMATIC_ROUTES } from './orders.ts';

let desk: PeopleDesk;
let writes: WatchedWrite[];
let feed: Feed;
beforeAll(async () => {
  desk = await openPeopleDesk();
  const { client, name } = desk.table;
  feed = feedOn({ pages: dynamoFeedPages(client, name), clock: desk.clock });
  writes = watchWrites(desk.table.client);
});

const submissionId = (key: string): string => `req-${sha256(key).slice(0, 32)}`;

/** As the API takes it in. */
function submissionOf(route: string, n: number): Submission {
  const { wish } = AUTOMATIC_ROUTES.find(({ name }) => name === route)!;
  const body = toRequest(wish(n), `PO-${route}-${n}`);
  const id = submissionId(`${route} ${n}`);
  const at = NOON.toISOString();
  return {
    id,
    clientId: 'order-desk-of-a-maker',
    bodyDigest: sha256(JSON.stringify(body)),
    publicReference: publicReferenceOf(id, newReference()),
    submittedAt: at,
    policy: pinOf(policyInForce(at)),
    request: request.parse(body),
  };
}

type Tell = (event: OutboxEvent, submission: Submission) => Promise<void>;

/** Everything that an order writes, from its receipt to its event in the feed and its notice. */
async function writesOf(
  route: string,
  n: number,
  tell: Tell = async () => {},
): Promise<readonly WatchedWrite[]> {
  const submission = submissionOf(route, n);
  writes.length = 0;
  await desk.cases.receive(submission);
  const { decision } = (await desk.run({ command: 'decide', submission })).case;
  expect(decision?.route).toBe(route);
  const outbox = dynamoOutbox(desk.table.client, desk.table.name);
  const undelivered = await outbox.undeliveredBefore(NOON, 1000);
  const event = undelivered.find(({ caseId }) => caseId === submission.id)!;
  await tell(event, submission);
  const { untold } = await outbox.find(event);
  await feed.append(
    submission.clientId,
    untold.map(({ told }) => told),
  );
  await outbox.markDelivered(event, NOON, untold[0]?.mark);
  return [...writes];
}

const sum = (units: readonly number[]): number => units.reduce((total, one) => total + one, 0);

describe('What an order writes', () => {
  it.each([
    ['small-order', 16],
    ['country-allocation', 20],
    ['allied', 11],
    ['presumed-approval', 15],
  ])('is few write units (%s: %i)', async (route, most) => {
    const taken = await writesOf(route, 1);
    const units = sum(taken.map(totalOf));
    expect(units, JSON.stringify(taken, undefined, 1)).toBeLessThanOrEqual(most);
    expect(sum(taken.map(({ table }) => table))).toBeLessThanOrEqual(ORDER_UNITS.table.writes);
    const ofIndexes = taken.flatMap(({ indexes }) => indexes);
    const byIndex = Map.groupBy(ofIndexes, ({ partition }) => partition.split(' ')[0]);
    for (const entries of byIndex.values()) {
      const most = ORDER_UNITS.index.writes;
      expect(sum(entries.map((entry) => entry.units))).toBeLessThanOrEqual(most);
    }
  });

  it('takes no more where its contact is told by a summary of the day', async () => {
    const { client, name } = desk.table;
    const contact = { name: 'Order desk', email: 'desk@maker.example', language: 'ko' as const };
    const tell: Tell = async (event, { id, request }) =>
      addToSummary(
        event,
        { ...(await desk.find(id)), request: { ...request, contact } },
        {
          summaries: dynamoSummaries(client, name),
          clock: () => NOON,
        },
      );
    // The account of the country and the summary are there from the second order on.
    await writesOf('country-allocation', 2, tell);
    const taken = await writesOf('country-allocation', 3, tell);
    expect(sum(taken.map(totalOf)), JSON.stringify(taken, undefined, 1)).toBeLessThanOrEqual(20);
    const lines = taken
      .flatMap(({ indexes }) => indexes)
      .filter(({ partition }) => /summar/.test(partition));
    expect(lines).toEqual([]);
  });

  it('goes to no partition of an index more often than one in five times', async () => {
    const times = (await writesOf('small-order', 2))
      .flatMap(({ indexes }) => indexes)
      .map(({ partition }) => partition);
    const most = Math.max(...times.map((one) => times.filter((other) => other === one).length));
    expect(most * largestShare()).toBeLessThanOrEqual(0.2);
    // All of them are parts of what all orders pass through, but for one: of those that are called so.
    const own = times.filter((partition) => !/#[0-9a-f]$/.test(partition));
    expect(own).toEqual([expect.stringMatching(/^reference r#.{14}$/)]);
  });
});

/** The largest part of many orders that shares one shard. */
function largestShare(): number {
  const ids = Array.from({ length: 20_000 }, (_, n) => submissionId(`${n}`));
  const shards = Map.groupBy(ids, (id) => shardOf('a partition', id));
  return Math.max(...[...shards.values()].map(({ length }) => length / ids.length));
}
