import { randomUUID } from 'node:crypto';
import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutEventsCommand,
  PutPermissionCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, inject, it } from 'vitest';
import type { ClientEvent } from '../../shared/contracts/client-event.ts';
import type { CallAttempt } from '../../shared/contracts/webhook.ts';
import { type ApiInit, clientOf } from './support/client.ts';
import { chipOrder, newName } from './support/orders.ts';

const { buses } = inject('target');
const { api, eventually, operator } = clientOf(() => inject('target'));

const OURS = '000000000000';

/** A client of its own: what it is told, nobody else is. */
async function newClient() {
  const id = `bus-${randomUUID()}`;
  const { output } = await operator('client-key.ts', '--client', id);
  const apiKey = /^chipgate_\S+/m.exec(output)?.[0] ?? '';
  const ask = (path: string, init: ApiInit = {}) => api(path, { apiKey, ...init });
  return { id, ask };
}

/** What EventBridge hands on of an event on a bus. */
interface Heard {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: ClientEvent;
}

/** A bus of a supplier's account, a rule that takes what comes from us, and the queue that it leads to. */
async function busOf(account: string) {
  const credentials = { accessKeyId: account, secretAccessKey: account };
  const bridge = new EventBridgeClient({ credentials });
  const queues = new SQSClient({ credentials, useQueueUrlAsEndpoint: false });
  const Name = `orders-${randomUUID()}`;
  const { EventBusArn: arn = '' } = await bridge.send(new CreateEventBusCommand({ Name }));
  const { QueueUrl } = await queues.send(new CreateQueueCommand({ QueueName: Name }));
  const rule = { EventBusName: Name, EventPattern: JSON.stringify({ source: ['chipgate'] }) };
  await bridge.send(new PutRuleCommand({ ...rule, Name: 'ours' }));
  const Targets = [{ Id: 'queue', Arn: `arn:aws:sqs:us-east-1:${account}:${Name}` }];
  await bridge.send(new PutTargetsCommand({ Rule: 'ours', EventBusName: Name, Targets }));
  const permission = { EventBusName: Name, Action: 'events:PutEvents', StatementId: 'chipgate' };
  const heard: Heard[] = [];
  return {
    arn,
    letIn: (Principal: string) =>
      bridge.send(new PutPermissionCommand({ ...permission, Principal })),
    /** All that was read from the queue so far. */
    hear: async (): Promise<readonly Heard[]> => {
      const read = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
      const { Messages = [] } = await queues.send(read);
      heard.push(...Messages.map(({ Body = '' }) => JSON.parse(Body) as Heard));
      return heard;
    },
  };
}

describe.skipIf(!buses)('A bus of a supplier', () => {
  it('is told what happens to an order, as the feed has it, once its policy lets that in', async () => {
    const bus = await busOf(buses?.otherAccount ?? '');
    const { ask } = await newClient();
    const wish = { name: 'Bus', eventBus: bus.arn, tell: { email: 'it@example.com' } };
    const made = await ask('/v1/webhooks', { body: wish });
    expect([made.status, made.body.secret]).toEqual([201, undefined]);
    const test = () => ask(`/v1/webhooks/${made.body.id}/test`, { method: 'POST' });
    expect((await test()).body).toMatchObject({ outcome: 'failed', error: 'bus-refused' });
    await bus.letIn(OURS);
    expect((await test()).body).toMatchObject({ outcome: 'delivered', status: 200 });
    const { body: order } = await ask('/v1/requests', { body: chipOrder() });
    await ask(`/v1/requests/${order.id}/withdraw`, { method: 'POST' });
    const ofOrder = async () =>
      (await bus.hear()).filter(({ detail }) => detail.subject === order.id);
    const heard = await eventually(ofOrder, ({ length }) => length >= 2);
    const types = ['request.decided', 'request.withdrawn'];
    const { body: kept } = await ask(`/v1/webhooks/${made.body.id}/attempts`);
    const attempts = (kept.attempts as CallAttempt[]).filter(({ request }) => request === order.id);
    expect(attempts).toMatchObject(
      types.toReversed().map((type) => ({ type, outcome: 'delivered', try: 1 })),
    );
    expect(heard.map((one) => one['detail-type'])).toEqual(types);
    expect(new Set(heard.map(({ source }) => source))).toEqual(new Set(['chipgate']));
    const { body: feed } = await ask('/v1/events?limit=500');
    expect(heard.map(({ detail }) => detail)).toEqual(feed.events);
  });

  it('in the account of the system itself is no endpoint', async () => {
    const eventBus = `arn:aws:events:us-east-1:${OURS}:event-bus/${buses?.into}`;
    const wish = { name: 'Bus', eventBus, tell: { email: 'it@example.com' } };
    const { status, body } = await api('/v1/webhooks', { body: wish });
    expect([status, body.errors]).toMatchObject([422, [{ pointer: '/eventBus' }]]);
  });
});

interface Listed {
  readonly status: string;
}

describe.skipIf(!buses)('What is put on the bus of the system', () => {
  const put = async (Source: string, DetailType: string, data: object) => {
    const entry = { EventBusName: buses?.into, Source, DetailType, Detail: JSON.stringify(data) };
    const sent = await new EventBridgeClient().send(new PutEventsCommand({ Entries: [entry] }));
    expect(sent.FailedEntryCount).toBe(0);
  };
  it('is done for whoever is registered for its source, and for nobody else', async () => {
    const source = `com.example.${randomUUID()}`;
    const { id, ask } = await newClient();
    const ordersOf = async (reference: string) => {
      const query = new URLSearchParams({ reference });
      return (await ask(`/v1/requests?${query}`)).body.requests as Listed[];
    };
    const registered = ['--account', OURS, '--source', source, '--client', id];
    expect(await operator('intake-source.ts', ...registered)).toMatchObject({ code: 0 });
    const [reference, other] = [newName('PO'), newName('PO')];
    await put('com.example.nobody', 'order.placed', chipOrder({ with: { reference: other } }));
    await put(source, 'order.placed', chipOrder({ with: { reference } }));
    const placed = await eventually(
      () => ordersOf(reference),
      (found) => found.some(({ status }) => status !== 'received'),
    );
    expect(placed).toMatchObject([{ status: 'licensed' }]);
    await put(source, 'order.cancelled', { reference });
    const cancelled = await eventually(
      () => ordersOf(reference),
      (found) => found.some(({ status }) => status === 'withdrawn'),
    );
    expect(cancelled).toMatchObject([{ status: 'withdrawn' }]);
    expect(await ordersOf(other)).toEqual([]);
  });
});
