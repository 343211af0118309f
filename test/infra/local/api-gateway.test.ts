import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invoke } from '../../../infra/local/lambda.ts';
import { type Listening, listen } from '../../../infra/local/loopback.ts';
import { webFront } from '../../../infra/local/web.ts';

let server: Listening;
let respond: Invoke;
const front = webFront();

beforeAll(async () => {
  server = await listen({ port: 0, option: 'port' }, front.listener);
});
afterAll(() => server.close());

const echo: Invoke = async (event) => ({ statusCode: 200, body: JSON.stringify(event) });
const eventOf = async (path: string, init: RequestInit = {}) => {
  respond = echo;
  return (await fetch(server.url + path, init)).json();
};

describe('The stand-in for API Gateway', () => {
  it('asks callers to come back until the functions are there', async () => {
    const early = await fetch(server.url);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    const answer = (event: unknown) => respond(event);
    front.open({
      api: answer,
      shipments: answer,
      requests: answer,
      reports: answer,
      intake: answer,
      events: answer,
      webhooks: answer,
      applicantPages: answer,
      formPages: answer,
      officerPages: answer,
    });
    expect(await eventOf('/')).toMatchObject({ version: '2.0', rawPath: '/' });
  });

  it('hands on path, query, headers and cookies in payload version 2.0', async () => {
    const event = await eventOf('/v1/a%20b/%ED%95%9C?x=1&x=2&y=%20', {
      method: 'PUT',
      headers: { 'X-Odd': 'yes', cookie: 'a=1; b=2' },
    });
    expect(event).toMatchObject({
      routeKey: 'ANY /v1/{proxy+}',
      rawPath: '/v1/a%20b/%ED%95%9C',
      rawQueryString: 'x=1&x=2&y=%20',
      cookies: ['a=1', 'b=2'],
      headers: { 'x-odd': 'yes' },
      queryStringParameters: { x: '1,2', y: ' ' },
      requestContext: { http: { method: 'PUT', path: '/v1/a%20b/%ED%95%9C' } },
      isBase64Encoded: false,
    });
    expect(event.headers.cookie).toBeUndefined();
    expect(event.body).toBeUndefined();
  });

  it.each([
    ['application/json', '{"name":"한"}', '{"name":"한"}', false],
    ['text/plain; charset=utf-8', '한', '한', false],
    ['application/problem+json', '{}', '{}', false],
    ['application/x-www-form-urlencoded', 'a=b', 'YT1i', true],
    ['application/octet-stream', 'ab', 'YWI=', true],
  ])('hands on a body of %s as API Gateway would', async (type, sent, body, isBase64Encoded) => {
    const event = await eventOf('/', {
      method: 'POST',
      body: sent,
      headers: { 'content-type': type },
    });
    expect(event).toMatchObject({ body, isBase64Encoded });
  });

  it('writes statuses, headers, cookies and binary bodies', async () => {
    respond = async () => ({
      statusCode: 201,
      headers: { 'x-odd': 'yes', 'content-type': 'image/png' },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: 'iVBO',
      isBase64Encoded: true,
    });
    const response = await fetch(server.url);
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(response.headers.get('content-length')).toBe('3');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0x89, 0x50, 0x4e]);
  });

  it('answers 500 when the function throws, and tells the caller nothing', async () => {
    respond = async () => {
      throw new Error('secret');
    };
    const response = await fetch(server.url);
    expect([response.status, await response.json()]).toEqual([
      500,
      { message: 'Internal Server Error' },
    ]);
  });

  it('answers 413 past what API Gateway accepts', async () => {
    const body = 'x'.repeat(10 * 1024 * 1024 + 1);
    const response = await fetch(server.url, { method: 'POST', body });
    expect(response.status).toBe(413);
  });
});
