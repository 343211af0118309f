import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { chipOrder } from '../support/orders.ts';

let host: Host;
const { api, eventually, operator } = clientOf(() => host.target);
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.remove());

const ACCOUNT = '210987654321';

/** Puts an event where the rule of the bus does, as EventBridge writes it. */
async function bring(source: string, detail: object): Promise<void> {
  const { AWS_ENDPOINT_URL_SQS = '', HEAR_QUEUE_URL = '' } = host.target.operatorEnvironment;
  const type = { 'detail-type': 'order.placed' };
  const event = {
    id: 'e-1',
    source,
    account: ACCOUNT,
    time: '2026-03-04T05:00:00Z',
    detail,
    ...type,
  };
  const sent = await fetch(AWS_ENDPOINT_URL_SQS, {
    method: 'POST',
    headers: { 'x-amz-target': 'AmazonSQS.SendMessageBatch' },
    body: JSON.stringify({
      QueueUrl: HEAR_QUEUE_URL,
      Entries: [{ Id: '1', MessageBody: JSON.stringify(event) }],
    }),
  });
  expect(sent.status).toBe(200);
}

it('An order that the bus brings is placed by whoever is registered for its source', async () => {
  const registered = ['--account', ACCOUNT, '--source', 'com.example.sales', '--client', 'demo'];
  expect((await operator('intake-source.ts', ...registered)).code).toBe(0);
  const wrong = [...registered.slice(0, -1), 'nobody'];
  expect((await operator('intake-source.ts', ...wrong)).code).toBe(1);
  const reference = 'PO-BUS';
  await bring('com.example.sales', chipOrder({ with: { reference } }));
  const cancel = {
    specversion: '1.0',
    id: 'e-2',
    source: '/sales',
    type: 'order.cancelled',
    data: { reference },
  };
  const cancelled = await eventually(
    () => api('/v1/intake', { body: cancel }),
    ({ body }) => body.state === 'done',
  );
  expect(cancelled.body).toMatchObject({ state: 'done', request: { status: 'withdrawn' } });
});
