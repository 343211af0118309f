import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSEvent } from 'aws-lambda';
import { afterAll, describe, expect, it } from 'vitest';
import { dynamoFeedPages } from '../../../functions/adapters/dynamodb/feed/pages.ts';
import { dynamoAttempts } from '../../../functions/adapters/dynamodb/webhooks/attempts.ts';
import { dynamoLanes } from '../../../functions/adapters/dynamodb/webhooks/lanes.ts';
import { dynamoWebhooks } from '../../../functions/adapters/dynamodb/webhooks/webhooks.ts';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import type { FeedPages } from '../../../functions/adapters/ports/feed.ts';
import type { Queue } from '../../../functions/adapters/ports/queue.ts';
import type { DueDeliveries } from '../../../functions/adapters/ports/webhooks.ts';
import { endpointCaller } from '../../../functions/adapters/webhooks/call-endpoint.ts';
import { fanOut } from '../../../functions/adapters/webhooks/fan-out.ts';
import { toldEvents } from '../../../functions/adapters/webhooks/told-events.ts';
import { callEndpoints } from '../../../functions/deliver/call-endpoints.ts';
import type { SweepDependencies } from '../../../functions/sweep/dependencies.ts';
import { wakeDeliveries } from '../../../functions/sweep/wake-deliveries.ts';
import { LocalQueue } from '../../../infra/local/queues/queue.ts';
import { QUEUES } from '../../../infra/queues.ts';
import type { ClientEvent } from '../../../shared/contracts/client-event.ts';
import { wake } from '../../../shared/contracts/webhook.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { clientEventNamed, memoryFeedPages } from '../../support/memory-feed.ts';
import { memoryWebhooks } from '../../support/memory-webhooks.ts';
import { webhookNamed } from '../../support/supplier-world.ts';

const EVENTS_EACH = 4;
/** In the table fewer, unless all 2,000 are asked for: each takes some seven writes. */
const IN_THE_TABLE = Number(process.env.MANY_EVENTS ?? 400);
/** So many cases are told at once. */
const BATCH = 25;
const SLOW_MS = 40;
const REVIVED_AFTER_MS = 1_500;
/** What a function could not do, as one machine does much else, is woken for again so often. */
const SWEEP_MS = 2_000;
const AT_ONCE = QUEUES.deliver.atOnce * QUEUES.deliver.batch;
const PATIENCE_MS = Math.max(120_000, 300 * IN_THE_TABLE);

const clock = () => new Date();
const servers: Server[] = [];
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const server of servers) server.close();
  for (const stop of stops) await stop();
});

/** A receiver that notes what it takes, and when. */
async function receiver(answers: () => Promise<number>) {
  const taken: { caseId: string; place: number; at: number }[] = [];
  let calls = 0;
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
    calls += 1;
    const status = await answers();
    const { subject, sequence } = JSON.parse(Buffer.concat(chunks).toString()) as ClientEvent;
    if (status < 300)
      taken.push({ caseId: subject, place: Number(sequence), at: performance.now() });
    response.writeHead(status).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, taken, calls: () => calls };
}

type Stored = Pick<ReturnType<typeof memoryWebhooks>, 'webhooks' | 'lanes' | 'attempts'> & {
  readonly pages: FeedPages;
  readonly due?: DueDeliveries;
};

const inMemory = async (): Promise<Stored> => ({ ...memoryWebhooks(), pages: memoryFeedPages() });

async function inTable(): Promise<Stored> {
  const { client, name } = await createTestTable();
  const lanes = dynamoLanes(client, name);
  return {
    webhooks: dynamoWebhooks(client, name),
    lanes,
    due: lanes,
    attempts: dynamoAttempts(client, name),
    pages: dynamoFeedPages(client, name),
  };
}

/** The parts as they stand on one machine, on what keeps endpoints, lanes and events. */
async function parts({ webhooks, lanes, attempts, pages, due }: Stored) {
  const wakes: Queue = {
    send: async (messages) => {
      for (const { delaySeconds = 0, ...one } of messages) queue.send({ ...one, delaySeconds });
    },
  };
  const deps = {
    webhooks,
    lanes,
    wakes,
    clock,
    attempts,
    told: toldEvents(pages),
    call: endpointCaller({ clock, loopback: true }),
    mailer: { send: async () => {} },
    chance: () => 0,
    log: () => {},
  };
  const queue = new LocalQueue({
    ...QUEUES.deliver,
    arn: 'arn:aws:sqs:us-east-1:000000000000:deliver',
    deadLetterFile: '/dev/null',
    invoke: async (event) => {
      const woken = (event as SQSEvent).Records.map(({ messageId, body }) => ({
        itemId: messageId,
        wake: wake.parse(JSON.parse(body)),
      }));
      await callEndpoints(woken, deps);
    },
  });
  stops.push(() => queue.stop());
  if (due) sweepOver({ dueDeliveries: due, deliveryWakes: wakes, clock });
  return { webhooks, feed: feedOn({ pages, clock }), follower: fanOut(deps) };
}

function sweepOver(parts: Pick<SweepDependencies, 'dueDeliveries' | 'deliveryWakes' | 'clock'>) {
  const run = {} as Parameters<typeof wakeDeliveries>[1];
  const sweep = setInterval(() => wakeDeliveries(parts as SweepDependencies, run), SWEEP_MS);
  stops.unshift(async () => clearInterval(sweep));
}

const places = Array.from({ length: EVENTS_EACH }, (_, n) => n + 1);
const eventsOf = (caseId: string): ClientEvent[] =>
  places.map((place) => clientEventNamed(caseId, place, { time: clock().toISOString() }));

type Receiver = Awaited<ReturnType<typeof receiver>>;

async function untilTaken(receivers: readonly Receiver[], total: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  const isDone = () => receivers.every(({ taken }) => differentOf(taken) >= total);
  while (!isDone() && performance.now() < until) await sleep(20);
}

const differentOf = (taken: Receiver['taken']): number =>
  new Set(taken.map(({ caseId, place }) => `${caseId}.${place}`)).size;

/** How many cases had every event, once or more, and none before the one before it. */
const inOrder = (taken: Receiver['taken']): number =>
  [...Map.groupBy(taken, ({ caseId }) => caseId).values()].filter((ofCase) => {
    const came = ofCase.map(({ place }) => place);
    const isInOrder = came.join() === came.toSorted((left, right) => left - right).join();
    return isInOrder && [...new Set(came)].join() === places.join();
  }).length;

describe('Events to three endpoints, one slow, one dead, one killed and revived', () => {
  it.each([
    [2_000, 'lanes in memory', inMemory, { dead: 4, refused: 60 }],
    // Where it takes minutes, the dead one is tried once or twice more, and all may be at it at once.
    [IN_THE_TABLE, 'the lanes of the table', inTable, { dead: 6, refused: AT_ONCE + 60 }],
  ] as const)(
    'reach each that lives, of each case in order, and the dead one delays nobody: %i, by %s',
    async (total, _, stored, most) => {
      const { webhooks, feed, follower } = await parts(await stored());
      const cases = total / EVENTS_EACH;
      let isAlive = true;
      const killFor = (ms: number) => {
        isAlive = false;
        setTimeout(() => {
          isAlive = true;
        }, ms);
      };
      const slow = await receiver(async () => {
        await sleep(SLOW_MS);
        return 204;
      });
      const dead = await receiver(async () => 503);
      const revived = await receiver(async () => (isAlive ? 204 : 503));
      const from = { createdAt: new Date(0).toISOString() };
      for (const [id, { url }] of Object.entries({ slow, dead, revived }))
        await webhooks.add(webhookNamed(id, { url, ...from }));
      const batches = Array.from({ length: cases / BATCH }, (_none, batch) =>
        Array.from({ length: BATCH }, (_one, n) => eventsOf(`req-${batch * BATCH + n}`)),
      );
      for (const [index, ofBatch] of batches.entries()) {
        await follower.follow('acme', await feed.append('acme', ofBatch.flat()));
        if (index === batches.length / 2) killFor(REVIVED_AFTER_MS);
      }
      await untilTaken([slow, revived], total);
      for (const { taken } of [slow, revived]) expect(inOrder(taken)).toBe(cases);
      // One call at a time finds out whether it answers: it never held a place that another waited for.
      expect(dead.calls()).toBeLessThanOrEqual(most.dead);
      expect(dead.taken).toEqual([]);
      expect(revived.calls() - revived.taken.length).toBeLessThan(most.refused);
    },
    PATIENCE_MS + 20_000,
  );
});
