import { describe, expect, it } from 'vitest';
import type { ProvesEdge } from '../../../../functions/adapters/edge.ts';
import { createHttpApp } from '../../../../functions/adapters/http/app.ts';
import { refuse } from '../../../../functions/adapters/http/problems.ts';
import type { HttpHandler, RequestLine } from '../../../../functions/adapters/http/route.ts';
import { addressOf } from '../../../../functions/pages/sign-in/address.ts';
import { problem } from '../../../../shared/contracts/problem.ts';
import { EDGE_HEADER } from '../../../../shared/deployment/environment.ts';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';

const VIEWER = '198.51.100.7';
const CLOUDFRONT = '130.176.0.1';
const PROOF = { [EDGE_HEADER]: 'right' };

function world(provesEdge?: ProvesEdge) {
  const lines: RequestLine[] = [];
  const handle: HttpHandler = (c) => c.json({ address: addressOf(c) });
  const app = createHttpApp({
    routes: [
      { method: 'GET', path: '/health', handle },
      { method: 'POST', path: '/v1/requests', handle },
    ],
    refuse,
    contentSecurityPolicy: () => "default-src 'none'",
    provesEdge,
    clock: () => new Date('2026-01-01'),
    log: (line) => lines.push(line),
  });
  const call = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { method, headers }, { requestContext: { http: { sourceIp: CLOUDFRONT } } });
  return { call, lines };
}

const behindEdge = () => world(async (value) => value === 'right');
const addressSeen = async (response: Response | Promise<Response>) =>
  ((await (await response).json()) as { address: string }).address;

describe('Behind the edge', () => {
  it('what came through it is answered', async () => {
    expect((await behindEdge().call('/health', PROOF)).status).toBe(200);
  });

  it.each([{}, { [EDGE_HEADER]: 'wrong' }, { [EDGE_HEADER]: 'right, right' }])(
    'what came past it, with the headers %j, is refused: every path and method',
    async (headers) => {
      const { call, lines } = behindEdge();
      for (const [method, path] of [
        ['GET', '/health'],
        ['HEAD', '/health'],
        ['POST', '/v1/requests'],
        ['DELETE', '/v1/requests'],
        ['GET', '/nowhere'],
      ] as const) {
        expect((await call(path, headers, method)).status).toBe(403);
      }
      expect(lines.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    },
  );

  it('a refusal says where to go instead, with the headers of every answer', async () => {
    const refused = await behindEdge().call('/health');
    expect(refused.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
    expect(problem.parse(await refused.json())).toEqual({
      type: '/problems/past-the-edge',
      title: 'Requests are taken at the public address only',
      status: 403,
    });
  });

  it('nothing is answered while the secret cannot be read: callers are told to come back', async () => {
    const { call, lines } = world(() => Promise.reject(new DependencyUnavailableError('down')));
    const answer = await call('/health', PROOF);
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(lines).toMatchObject([{ error: 'DependencyUnavailableError' }]);
  });

  it('the secret is in no line of the log', async () => {
    const { call, lines } = behindEdge();
    await call('/health', PROOF);
    await call('/health', { [EDGE_HEADER]: 'a-guess' });
    expect(JSON.stringify(lines)).not.toMatch(/"right"|a-guess/);
  });
});

describe('The address of who asks', () => {
  it.each([
    ['as API Gateway adds the edge', `${VIEWER}, ${CLOUDFRONT}`, VIEWER],
    ['as the edge tells it', VIEWER, VIEWER],
    ['whatever the viewer pretends', `10.0.0.1, 203.0.113.9,${VIEWER},${CLOUDFRONT}`, VIEWER],
    ['whoever the viewer pretends to be', `${CLOUDFRONT}, ${VIEWER}`, VIEWER],
    ['in IPv6', `2001:db8::8a2e:370:7334, ${CLOUDFRONT}`, '2001:db8::8a2e:370:7334'],
    ['unknown rather than that of the edge', CLOUDFRONT, 'unknown'],
    ['unknown when nothing is told', '', 'unknown'],
  ])('is that which the edge spoke with: %s', async (_, forwarded, address) => {
    const headers = { ...PROOF, 'X-Forwarded-For': forwarded };
    expect(await addressSeen(behindEdge().call('/health', headers))).toBe(address);
  });

  it('is what API Gateway saw where there is no edge: no header can pretend another', async () => {
    const headers = { ...PROOF, 'X-Forwarded-For': VIEWER };
    expect(await addressSeen(world().call('/health', headers))).toBe(CLOUDFRONT);
  });
});
