import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoFeedPages } from '../../../functions/adapters/dynamodb/feed/pages.ts';
import { dynamoAttempts } from '../../../functions/adapters/dynamodb/webhooks/attempts.ts';
import { dynamoLanes } from '../../../functions/adapters/dynamodb/webhooks/lanes.ts';
import { dynamoWebhooks } from '../../../functions/adapters/dynamodb/webhooks/webhooks.ts';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import type { OfferedEvent } from '../../../functions/adapters/ports/notices.ts';
import type { Message } from '../../../functions/adapters/ports/queue.ts';
import { fanOut } from '../../../functions/adapters/webhooks/fan-out.ts';
import { toldEvents } from '../../../functions/adapters/webhooks/told-events.ts';
import { callEndpoints } from '../../../functions/deliver/call-endpoints.ts';
import type { CallingDependencies } from '../../../functions/deliver/dependencies.ts';
import { writeFeed } from '../../../functions/relay/feed/write-feed.ts';
import { wake } from '../../../shared/contracts/webhook.ts';
import { HEALTHY } from '../../../shared/webhooks/breaker.ts';
import { countryOrder } from '../../support/filings.ts';
import { NOON } from '../../support/ledger.ts';
import { openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';
import { OK, webhookNamed } from '../../support/supplier-world.ts';
import { type WatchedWrite, watchWrites } from '../../support/watch-writes.ts';
import { totalOf } from './meter/written-units.ts';

let desk: PeopleDesk;
let writes: WatchedWrite[];
beforeAll(async () => {
  desk = await openPeopleDesk();
  writes = watchWrites(desk.table.client);
});

/** What was decided about an order of a client, with as much told of it as the table offers. */
async function offeredOf(clientId: string) {
  const file = await desk.file(countryOrder({ quantity: 10 }), clientId);
  const undelivered = await desk.outbox.undeliveredBefore(NOON, 1000);
  const event = undelivered.find(({ caseId }) => caseId === file.id) as OfferedEvent['event'];
  return { event, ...(await desk.outbox.find(event)) };
}

/** From the event that a client is told to the last answer of its endpoints: writes, and messages. */
async function told(clientId: string) {
  const { client, name } = desk.table;
  const { clock } = desk;
  const pages = dynamoFeedPages(client, name);
  const [webhooks, lanes] = [dynamoWebhooks(client, name), dynamoLanes(client, name)];
  const sent: Message[] = [];
  const wakes = { send: async (messages: readonly Message[]) => void sent.push(...messages) };
  const found = await offeredOf(clientId);
  writes.length = 0;
  const followers = [fanOut({ webhooks, lanes, wakes, clock, log: () => {} })];
  expect([...(await writeFeed([found], { feed: feedOn({ pages, clock }), followers }))]).toEqual(
    [],
  );
  let calls = 0;
  const deps: CallingDependencies = {
    webhooks,
    lanes,
    wakes,
    clock,
    told: toldEvents(pages),
    attempts: dynamoAttempts(client, name),
    call: async () => {
      calls += 1;
      return OK;
    },
    mailer: { send: async () => {} },
    chance: () => 0,
    log: () => {},
  };
  const woken = sent.map(({ body }) => ({ itemId: body, wake: wake.parse(JSON.parse(body)) }));
  expect(await callEndpoints(woken, deps)).toEqual([]);
  return { calls, messages: sent.length, events: found.untold.length, taken: [...writes] };
}

const unitsOf = (taken: readonly WatchedWrite[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(taken, ({ item }) => item.split('#')[0] ?? '')].map(([kind, ofKind]) => [
      kind,
      ofKind.reduce((sum, one) => sum + totalOf(one), 0),
    ]),
  );

describe('What an event writes', () => {
  it('is one unit, its page of the feed, for a client without endpoints', async () => {
    const { calls, messages, events, taken } = await told('reads-the-feed');
    expect({ calls, messages, events }).toEqual({ calls: 0, messages: 0, events: 1 });
    expect(unitsOf(taken), JSON.stringify(taken)).toEqual({ feed: 1 });
  });

  it('is six more for each endpoint that takes it: five of its lane, and the attempt', async () => {
    const webhooks = dynamoWebhooks(desk.table.client, desk.table.name);
    for (const id of ['one', 'other']) {
      const of = { clientId: 'has-endpoints', health: HEALTHY };
      await webhooks.add(webhookNamed(id, { ...of, createdAt: new Date(0).toISOString() }));
    }
    const { calls, messages, taken } = await told('has-endpoints');
    expect({ calls, messages }).toEqual({ calls: 2, messages: 2 });
    expect(unitsOf(taken), JSON.stringify(taken)).toEqual({ feed: 1, lane: 2 * 5, attempts: 2 });
  });
});
