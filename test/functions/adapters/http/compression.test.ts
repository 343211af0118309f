import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { compressed } from '../../../../functions/adapters/http/compression.ts';
import { handle } from '../../../../functions/adapters/http/lambda.ts';
import { KEY, world } from '../../../support/front-door.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const LONG = Buffer.from(JSON.stringify('한도 '.repeat(400)));

const encodingOf = (accepts: string | undefined, body = LONG, type: object = JSON_TYPE) => {
  const headers: Record<string, string> = { ...type };
  const bytes = compressed(body, headers, accepts);
  const isGzip = headers['content-encoding'] === 'gzip';
  expect(isGzip ? gunzipSync(bytes) : bytes).toEqual(body);
  return { isGzip, vary: headers.vary };
};

describe('An answer', () => {
  it.each([
    ['gzip', true],
    ['gzip, deflate, br', true],
    ['br;q=1.0, GZIP;q=0.5', true],
    ['*', true],
    ['x-gzip', true],
    ['gzip;q=0', false],
    ['*, gzip; q=0', false],
    ['*;q=0', false],
    ['identity', false],
    ['br', false],
    ['', false],
    [undefined, false],
  ])('to a caller who takes %j goes out as gzip: %s', (accepts, isGzip) => {
    expect(encodingOf(accepts)).toEqual({ isGzip, vary: 'Accept-Encoding' });
  });

  it('that is short, empty or a page is left as it is', () => {
    expect(encodingOf('gzip', LONG.subarray(0, 1023)).isGzip).toBe(false);
    expect(encodingOf('gzip', LONG.subarray(0, 1024)).isGzip).toBe(true);
    expect(encodingOf('gzip', Buffer.alloc(0))).toEqual({ isGzip: false, vary: 'Accept-Encoding' });
    for (const type of ['text/html; charset=utf-8', 'application/problem+json', 'application/pdf'])
      expect(encodingOf('gzip', LONG, { 'content-type': type })).toEqual({ isGzip: false });
  });

  it.each(['text/css; charset=utf-8', 'text/javascript; charset=utf-8'])(
    'that is the same for everybody goes out as gzip: %s',
    (type) => {
      expect(encodingOf('gzip', LONG, { 'content-type': type }).isGzip).toBe(true);
    },
  );

  it('varies by what it varied by before as well', () => {
    const type = { ...JSON_TYPE, vary: 'Accept-Language' };
    expect(encodingOf('gzip', LONG, type).vary).toBe('Accept-Language, Accept-Encoding');
  });
});

describe('Behind API Gateway', () => {
  const asked = async (method: string, path: string, headers: Record<string, string>) => {
    const requestContext = { domainName: 'x.execute-api.example', http: { method, path } };
    const event = { version: '2.0', rawPath: path, rawQueryString: '', headers, requestContext };
    return await handle(world().api)(event as unknown as APIGatewayProxyEventV2);
  };
  const headers = { authorization: `Bearer ${KEY}`, 'accept-encoding': 'gzip' };

  it('a long answer is in base64, and says what it says to anybody else', async () => {
    const plain = await asked('GET', '/openapi.json', { authorization: `Bearer ${KEY}` });
    const zipped = await asked('GET', '/openapi.json', headers);
    expect([plain.isBase64Encoded, zipped.isBase64Encoded]).toEqual([false, true]);
    expect(zipped.headers).toMatchObject({ ...plain.headers, 'content-encoding': 'gzip' });
    expect(gunzipSync(Buffer.from(zipped.body, 'base64')).toString()).toBe(plain.body);
    expect(zipped.body.length).toBeLessThan(plain.body.length / 3);
  });

  it('HEAD has the headers of a short answer and no body, and a problem stays readable', async () => {
    const head = await asked('HEAD', '/openapi.json', headers);
    expect(head).toMatchObject({ statusCode: 200, body: '', isBase64Encoded: false });
    expect(head.headers).toMatchObject({ vary: 'Accept-Encoding' });
    const problem = await asked('GET', '/nowhere', headers);
    expect(JSON.parse(problem.body)).toMatchObject({ status: 404 });
    expect(problem.headers).not.toHaveProperty('vary');
  });
});
