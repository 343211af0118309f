import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { publicLookup } from '../../../../functions/adapters/webhooks/addresses.ts';
import { endpointCaller } from '../../../../functions/adapters/webhooks/call-endpoint.ts';
import { callErrorOf, postTo } from '../../../../functions/adapters/webhooks/post.ts';
import { secretText } from '../../../../shared/webhooks/signature.ts';
import { webhookNamed } from '../../../support/supplier-world.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function listening(
  answer: { status: number; headers?: Record<string, string> } | 'never' = { status: 204 },
) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    if (answer !== 'never') response.writeHead(answer.status, answer.headers).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

const clock = () => new Date();
const secrets = [secretText(randomBytes(32)), secretText(randomBytes(32))];
const endpoint = (url: string) =>
  webhookNamed('a', {
    url,
    secrets: secrets.map((text, index) => ({
      id: `${index}`,
      text,
      createdAt: clock().toISOString(),
    })),
  });
const event = { id: 'req-1.1', type: 'request.decided', subject: '한국' };
const here = endpointCaller({ clock, loopback: true });

describe('A call', () => {
  it('is one that the library of Standard Webhooks verifies, by each secret', async () => {
    const { url, received } = await listening();
    expect(await here(endpoint(url), event)).toMatchObject({ status: 204 });
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    for (const secret of secrets) {
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(event);
    }
  });

  it('follows nothing: where it is sent on to is not called', async () => {
    const other = await listening();
    const { url } = await listening({ status: 307, headers: { location: other.url } });
    expect(await here(endpoint(url), event)).toMatchObject({ status: 307 });
    expect(other.received).toEqual([]);
  });

  it.each([
    ['120', 120],
    [new Date(Date.now() + 60_000).toUTCString(), 60],
    ['soon', undefined],
  ])('reads when it would be called again: %s', async (retryAfter, seconds) => {
    const { url } = await listening({ status: 503, headers: { 'retry-after': retryAfter } });
    const answer = await here(endpoint(url), event);
    if (seconds === undefined) expect(answer.retryAfter).toBeUndefined();
    else expect(Math.abs((answer.retryAfter ?? 0) - seconds)).toBeLessThanOrEqual(1);
  });

  it('ends at its time', async () => {
    const { url } = await listening('never');
    const target = { url: new URL(url), address: '127.0.0.1' };
    const error = await postTo({ target, headers: {}, body: '{}' }, 100).catch((reason) => reason);
    expect(callErrorOf(error)).toBe('timed-out');
  });

  it('says that nobody listens', async () => {
    const answer = await here(endpoint('http://127.0.0.1:1/'), event);
    expect(answer).toMatchObject({ error: 'unreachable' });
  });

  it('goes to no loopback where this is not one machine alone, nor to what is put on a bus there', async () => {
    const { url, received } = await listening();
    const there = endpointCaller({ clock, loopback: false });
    expect(await there(endpoint(url), event)).toMatchObject({ error: 'address-not-public' });
    const secure = endpoint(url.replace('http:', 'https:'));
    expect(await there(secure, event)).toMatchObject({ error: 'address-not-public' });
    expect(received).toEqual([]);
  });

  it('looks at where a name leads when it connects', async () => {
    const target = { url: new URL('https://localhost/') };
    const answer = await new Promise<unknown>((resolve) => {
      publicLookup(target)('localhost', {}, (error) => resolve(error));
    });
    expect(callErrorOf(answer)).toBe('address-not-public');
  });
});
