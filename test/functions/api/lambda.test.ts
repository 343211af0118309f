import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handle } from '../../../functions/adapters/http/lambda.ts';
import { order } from '../../support/example-order.ts';
import { KEY, QUOTA, world } from '../../support/front-door.ts';

/** An event as API Gateway makes it, which decodes the path before it hands it on. */
const event = (route: string, more: Partial<APIGatewayProxyEventV2> = {}) => {
  const [method = '', rawPath = ''] = route.split(' ');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: '',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    requestContext: { domainName: 'x.execute-api.example', http: { method, path: rawPath } },
    isBase64Encoded: false,
    ...more,
  } as unknown as Parameters<ReturnType<typeof handle>>[0];
};

describe('Behind API Gateway', () => {
  it('a body in base64 is the body it stands for', async () => {
    const w = world();
    const handler = handle(w.api);
    const body = JSON.stringify(order({ reference: '발주-42' }));
    const plain = await handler(event('POST /v1/requests', { body }));
    const encoded = await handler(
      event('POST /v1/requests', {
        body: Buffer.from(body).toString('base64'),
        isBase64Encoded: true,
      }),
    );
    expect([plain.statusCode, encoded.statusCode]).toEqual([200, 200]);
    const [first, second] = w.machine.runs.map(({ submission }) => submission);
    expect(second?.request).toEqual(first?.request);
    expect(second?.bodyDigest).toBe(first?.bodyDigest);
    expect(encoded.isBase64Encoded).toBe(false);
  });

  it.each(['country/AE/2025-2027', 'country%2FAE%2F2025-2027'])(
    'the account %s is found',
    async (name) => {
      const result = await handle(world().api)(event(`GET /v1/quotas/${name}`));
      expect(JSON.parse(result.body)).toEqual(QUOTA);
    },
  );

  it('an account in any letters is found though its path came decoded', async () => {
    const w = world();
    const account = 'small-order/하노이 大學.vn/2026';
    w.quotas.set(account, { ...QUOTA, account });
    const result = await handle(w.api)(
      event(`GET /v1/quotas/x`, { rawPath: `/v1/quotas/${account}` }),
    );
    expect(JSON.parse(result.body)).toMatchObject({ account });
  });

  it.each([
    ['TRACE /v1/requests', {}, 405],
    ['TRACE /nowhere', {}, 404],
    ['CONNECT /health', {}, 405],
    ['GET /v1/quotas', { body: '{}' }, 400],
    ['HEAD /health', { body: 'e30=', isBase64Encoded: true }, 400],
    ['TRACE /status/x', { body: '{}' }, 405],
  ])('%s with %j answers as a problem', async (route, more, status) => {
    const w = world();
    const app = route.includes('status') ? w.applicantPages : w.api;
    const result = await handle(app)(event(route, more));
    expect(result).toMatchObject({
      statusCode: status,
      headers: { 'content-type': 'application/problem+json' },
    });
    if (!route.startsWith('HEAD')) expect(JSON.parse(result.body)).toMatchObject({ status });
  });

  it.each(['', 'é', '열쇠', 'a\nb', ' '])('the key %j is refused, not left out', async (key) => {
    const w = world();
    const submitted = event('POST /v1/requests', { body: JSON.stringify(order()) });
    submitted.headers['idempotency-key'] = key;
    const result = await handle(w.api)(submitted);
    expect(result.statusCode).toBe(400);
    expect(w.cases.files.size).toBe(0);
  });

  it('a question mark in a path that came decoded is part of it', async () => {
    const w = world();
    const account = 'small-order/who? #1.vn/2026';
    w.quotas.set(account, { ...QUOTA, account });
    const result = await handle(w.api)(
      event('GET /v1/quotas/x', { rawPath: `/v1/quotas/${account}`, rawQueryString: 'a=b' }),
    );
    expect(JSON.parse(result.body)).toMatchObject({ account });
  });

  it('a page is text, with its headers', async () => {
    const result = await handle(world().applicantPages)(event('GET /'));
    expect(result).toMatchObject({
      statusCode: 200,
      isBase64Encoded: false,
      headers: { 'x-frame-options': 'DENY' },
    });
  });
});
