import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import { order } from '../support/example-order.ts';
import { call, frontDoor, type Sent, type World, world } from '../support/front-door.ts';
import { Browser, mailTask, reviewWorld } from './pages/support/world.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const TOO_LARGE = 'x'.repeat(256 * 1024 + 1);

/** Whether an answer may be kept by others than who asked. */
const PUBLIC = new Set(['/openapi.json', '/v1/policies']);

function expectHeaders({ headers }: Response): void {
  const policy = headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toMatch(/form-action '(none|self)'/);
  expect(policy).not.toMatch(/unsafe|\*|data:/);
  expect(Object.fromEntries(headers)).toMatchObject({
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect(headers.get('Content-Type') ?? 'none').not.toBe('');
  expect(headers.has('Server')).toBe(false);
  expect(headers.has('X-Powered-By')).toBe(false);
  expect(headers.has('Access-Control-Allow-Origin')).toBe(false);
}

const down = (w: World, name = 'DependencyUnavailableError'): void => {
  const error = Object.assign(new Error('inside'), { name });
  w.deps.clientQuotas.page = () => Promise.reject(error);
  w.deps.cases.findByPublicReference = () => Promise.reject(error);
};

describe('Every answer of the API', () => {
  const cases: [number, string, Sent, ((w: World) => void)?][] = [
    [200, 'GET /health', { key: null }],
    [200, 'GET /openapi.json', { key: null }],
    [200, 'GET /v1/policies', { key: null }],
    [200, 'GET /v1/quotas', {}],
    [200, 'POST /v1/requests', { body: order() }],
    [400, 'POST /v1/requests', { raw: '{' }],
    [401, 'GET /v1/quotas', { key: null }],
    [404, 'GET /v1/requests/none', {}],
    [404, 'GET /v1/nowhere', {}],
    [405, 'DELETE /v1/requests', {}],
    [405, 'OPTIONS /v1/requests', { key: null }],
    [413, 'POST /v1/requests', { raw: TOO_LARGE }],
    [415, 'POST /v1/requests', { raw: '{}', headers: { 'Content-Type': 'text/plain' } }],
    [422, 'POST /v1/requests', { raw: '{}' }],
    [500, 'GET /v1/quotas', {}, (w) => down(w, 'TypeError')],
    [503, 'GET /v1/quotas', {}, down],
  ];

  it.each(cases)('%i to %s carries the security headers', async (status, route, sent, before) => {
    const w = world();
    before?.(w);
    const answer = await call(w, route, sent);
    expect(answer.status).toBe(status);
    expectHeaders(answer);
    const [, path = ''] = route.split(' ');
    if (!PUBLIC.has(path)) expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('Every answer of the pages', () => {
  const cases: [number, string, Sent, ((w: World) => void)?][] = [
    [200, 'GET /', {}],
    [404, 'GET /status/unknown', {}],
    [404, 'GET /nowhere', {}],
    [405, 'POST /', {}],
    [405, 'PUT /status/unknown', {}],
    [500, 'GET /status/unknown', {}, (w) => down(w, 'TypeError')],
    [503, 'GET /status/unknown', {}, down],
  ];

  it.each(cases)('%i to %s carries the security headers', async (status, route, sent, before) => {
    const w = world();
    before?.(w);
    const answer = await call(w, route, { ...sent, key: null });
    expect(answer.status).toBe(status);
    expectHeaders(answer);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('about a person carries them too, and is kept by nobody', async () => {
    const w = reviewWorld();
    const task = 'case-1.1.officer.commerce';
    const key = await mailTask(w, task);
    const posted = (headers: Record<string, string>, body = '') =>
      w.fetch(`/tasks/${task}/decision`, { method: 'POST', headers, body });
    const answers = [
      await new Browser(w).get(`/tasks/${task}?key=${key}`),
      await new Browser(w).get(`/tasks/${task}`),
      await posted({ ...FORM, 'Sec-Fetch-Site': 'cross-site' }),
      await posted(FORM, TOO_LARGE),
      await posted({ 'Content-Type': 'text/plain' }),
      await new Browser(w).get('/officers'),
      await new Browser(w).get('/officers/nowhere'),
      await new Browser(w).post('/officers/code', { email: 'x' }),
    ];
    const statuses = [200, 404, 403, 413, 415, 200, 404, 422];
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    for (const answer of answers) {
      expectHeaders(answer);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });
});

describe('Past the edge', () => {
  it.each(['GET /health', 'POST /v1/requests', 'GET /', 'GET /nowhere', 'GET /status/unknown'])(
    '%s is refused by whichever function it leads to, with the same headers',
    async (route) => {
      const { deps } = world();
      const door = frontDoor({ ...deps, provesEdge: async () => false });
      const answer = await call(door, route);
      expect(answer.status).toBe(403);
      expectHeaders(answer);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    },
  );

  it('nothing is answered while the secret cannot be read', async () => {
    const { deps } = world();
    const provesEdge = () => Promise.reject(new DependencyUnavailableError('down'));
    for (const route of ['GET /health', 'GET /']) {
      expect((await call(frontDoor({ ...deps, provesEdge }), route)).status).toBe(503);
    }
  });
});

describe('A body', () => {
  const post = (raw: BodyInit, headers: Record<string, string> = {}) =>
    call(world(), 'POST /v1/requests', { raw, headers });
  const json = JSON.stringify(order());

  it.each(['gzip', 'deflate', 'br', 'gzip, gzip'])(
    'packed as %s is not unpacked',
    async (coding) => {
      const answer = await post(gzipSync(json), { 'Content-Encoding': coding });
      expect(answer.status).toBe(400);
    },
  );

  it.each(['utf-16le', 'latin1'] as const)('in %s is not guessed at', async (encoding) => {
    const raw = Buffer.from(json.replace('Hanoi', 'Hanoï'), encoding);
    const headers = { 'Content-Type': `application/json; charset=${encoding}` };
    expect((await post(raw, headers)).status).toBe(400);
  });

  it.each([1, 5, 9])('of %i MB is refused without being parsed', async (megabytes) => {
    const answer = await post(`"${'x'.repeat(megabytes * 1024 * 1024)}"`);
    expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
      413,
      '/problems/body-too-large',
    ]);
  });
});
