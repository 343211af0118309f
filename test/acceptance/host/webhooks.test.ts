import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientEvent } from '../../../shared/contracts/client-event.ts';
import { clientOf } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { chipOrder } from '../support/orders.ts';

let host: Host;
const { api, decide, withdraw, eventually } = clientOf(() => host.target);

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let server: Server;
let isWell = true;
const received: Received[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
    const body = Buffer.concat(chunks).toString();
    if (isWell) received.push({ headers: request.headers, body });
    response.writeHead(isWell ? 204 : 500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = await Host.start({ arguments: ['--sweep-seconds', '2'] });
});
afterAll(async () => {
  server.close();
  await host.remove();
});

const verified = (secret: string, { headers, body }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as ClientEvent;
const heardOf = (id: string) =>
  received
    .map(({ body }) => JSON.parse(body) as ClientEvent)
    .filter(({ subject }) => subject === id);
const untilHeard = (id: string, count: number) =>
  eventually(
    async () => heardOf(id),
    (events) => events.length >= count,
  );

describe('An endpoint of a supplier', () => {
  let id = '';
  let secret = '';

  it('is called with a test, which the library of Standard Webhooks verifies', async () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/chipgate`;
    const tell = { email: 'it@example.com' };
    const made = await api('/v1/webhooks', { body: { name: 'Order system', url, tell } });
    expect(made.status).toBe(201);
    ({ id, secret } = made.body);
    const tested = await api(`/v1/webhooks/${id}/test`, { method: 'POST' });
    expect(tested.body).toMatchObject({ outcome: 'delivered', status: 204 });
    expect(verified(secret, received[0] as Received)).toMatchObject({ type: 'webhook.test' });
  });

  it('is no event bus on one machine, which says what else may be', async () => {
    const eventBus = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';
    const wish = { name: 'Bus', eventBus, tell: { email: 'it@example.com' } };
    const { status, body } = await api('/v1/webhooks', { body: wish });
    const detail = expect.stringContaining('give a `url`, which may be on it');
    expect([status, body.errors]).toEqual([422, [{ pointer: '/eventBus', detail }]]);
  });

  it('is told what happens to an order, in order, as the feed has it', async () => {
    const { body: order } = await decide(chipOrder());
    await untilHeard(order.id, 1);
    await withdraw(order.id);
    const events = await untilHeard(order.id, 2);
    expect(events.map(({ type }) => type)).toEqual(['request.decided', 'request.withdrawn']);
    for (const one of received) expect(() => verified(secret, one)).not.toThrow();
    const feed = await api('/v1/events?limit=500');
    const own = (feed.body.events as ClientEvent[]).filter(({ subject }) => subject === order.id);
    expect(own).toEqual(events);
  });

  it('that was away is told what it missed, though the host was killed meanwhile', async () => {
    isWell = false;
    const orders = [];
    for (let n = 0; n < 3; n++) orders.push((await decide(chipOrder())).body);
    await eventually(
      async () => (await api(`/v1/webhooks/${id}/attempts`)).body.attempts,
      (attempts) => attempts.some((one: { outcome: string }) => one.outcome === 'failed'),
    );
    await host.kill();
    isWell = true;
    await host.start();
    // Whoever was killed while it called held a case for a while.
    await host.moveClock({ advanceMs: 120_000 });
    await api(`/v1/webhooks/${id}/resume`, { method: 'POST' });
    for (const order of orders) expect(await untilHeard(order.id, 1)).not.toEqual([]);
  });

  it('is told again what it asks for', async () => {
    const last = JSON.parse(received.at(-1)?.body ?? '') as ClientEvent;
    const before = heardOf(last.subject).length;
    const again = await api(`/v1/webhooks/${id}/redeliver`, { body: { event: last.id } });
    expect([again.status, again.body]).toEqual([202, { events: 1 }]);
    await untilHeard(last.subject, before + 1);
  });
});
