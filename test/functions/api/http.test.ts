import { describe, expect, it } from 'vitest';
import { problem } from '../../../shared/contracts/problem.ts';
import { cursorOf, quotas } from '../../../shared/contracts/quota.ts';
import { clientWith } from '../../support/api-clients.ts';
import { order } from '../../support/example-order.ts';
import { call, KEY, OTHER_KEY, QUOTA, world } from '../../support/front-door.ts';

describe('The door', () => {
  it.each([
    ['no key', null, {}],
    ['an unknown key', 'nobody', {}],
    ['another scheme', null, { Authorization: `Basic ${KEY}` }],
    ['a key with a space', null, { Authorization: `Bearer ${KEY} x` }],
    ['an empty key', null, { Authorization: 'Bearer ' }],
  ])('stays shut for %s', async (_, key, headers) => {
    const response = await call(world(), 'POST /v1/requests', { body: order(), key, headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="chipgate"/);
    expect(problem.parse(await response.json())).toMatchObject({ status: 401 });
  });

  it.each([
    ['nobody', 'The key is not known, has expired or was revoked'],
    [`${KEY} x`, 'The key is not known, has expired or was revoked'],
    ['x'.repeat(513), 'The key is not known, has expired or was revoked'],
  ])(
    'says of a wrong key (%#) that it is wrong, and not whether it ever was one',
    async (key, said) => {
      const response = await call(world(), 'GET /v1/quotas', { key });
      expect(response.headers.get('WWW-Authenticate')).toBe(
        `Bearer realm="chipgate", error="invalid_token", error_description="${said}"`,
      );
      expect(await response.json()).toMatchObject({ status: 401, detail: `${said}.` });
    },
  );

  it('answers no key with no error, only with how to send one', async () => {
    const response = await call(world(), 'GET /v1/quotas', { key: null });
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="chipgate"');
    expect(await response.json()).toMatchObject({
      detail: 'Send Authorization: Bearer <your API key>.',
    });
  });

  it('asks for the key before it looks at anything else', async () => {
    const response = await call(world(), 'POST /v1/requests', { raw: '{', key: null });
    expect(response.status).toBe(401);
  });

  it('remembers a key for a minute, and no longer', async () => {
    const w = world();
    await call(w, 'GET /v1/quotas');
    w.clients.clear();
    w.state.now = new Date(w.state.now.getTime() + 59_999);
    expect((await call(w, 'GET /v1/quotas')).status).toBe(200);
    expect(w.state.lookups).toBe(1);
    w.state.now = new Date(w.state.now.getTime() + 1);
    expect((await call(w, 'GET /v1/quotas')).status).toBe(401);
  });

  it('does not remember that a key was unknown', async () => {
    const w = world();
    expect((await call(w, 'GET /v1/quotas', { key: 'new' })).status).toBe(401);
    const { createHash } = await import('node:crypto');
    w.clients.set(
      createHash('sha256').update('new').digest('hex'),
      clientWith('new', { id: 'n', name: 'N' }),
    );
    expect((await call(w, 'GET /v1/quotas', { key: 'new' })).status).toBe(200);
  });
});

describe('The body', () => {
  const post = (raw: BodyInit, headers: Record<string, string> = {}) =>
    call(world(), 'POST /v1/requests', { raw, headers });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'text/json'])(
    'must be JSON, not %s',
    async (type) => {
      expect((await post('{}', { 'Content-Type': type })).status).toBe(415);
    },
  );

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.api+json'])(
    'may be %s',
    async (type) => {
      expect((await post('{}', { 'Content-Type': type })).status).toBe(422);
    },
  );

  it.each(['', '{', '{"a":1,}', "{'a':1}", 'undefined', '{"a":1}x'])(
    'must parse: %j is refused with 400',
    async (raw) => {
      const response = await post(raw);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ type: '/problems/malformed-json' });
    },
  );

  it('must be UTF-8', async () => {
    expect((await post(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).status).toBe(400);
    expect((await post('"\ufffd"')).status).toBe(400);
  });

  it.each([
    ['{"a":1,"a":1}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"items":[{"part":"x"},{"part":"y","n":[1,{}],"part":"z"}]}', '/items/1/part'],
    ['{"a/b":{"__proto__":1,"__proto__":1}}', '/a~1b/__proto__'],
  ])('has each member once: %s is refused with 400', async (raw, pointer) => {
    const response = await post(raw);
    expect(response.status).toBe(400);
    expect(problem.parse(await response.json())).toMatchObject({ errors: [{ pointer }] });
  });

  it.each(['{"a":{"a":"a"},"b":["a","a"],"c":{"a":"a:{"}}', '[{"a":1},{"a":1}]', '"a"'])(
    'may say the same in two places: %s',
    async (raw) => {
      expect((await post(raw)).status).toBe(422);
    },
  );

  it('may be 256 kB and not a byte more', async () => {
    const padded = (bytes: number) => JSON.stringify(order()).padEnd(bytes, ' ');
    expect((await post(padded(256 * 1024))).status).toBe(200);
    expect((await post(padded(256 * 1024 + 1))).status).toBe(413);
  });

  it('is measured, whatever Content-Length says', async () => {
    const raw = ' '.repeat(256 * 1024 + 1);
    expect((await post(raw, { 'Content-Length': '10' })).status).toBe(413);
    expect((await post('{}', { 'Content-Length': '999999' })).status).toBe(413);
  });

  it('may be nested past all reason and breaks nothing', async () => {
    expect((await post('['.repeat(100_000))).status).toBe(400);
    expect((await post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).status).toBe(422);
  });
});

describe('GET /v1/requests/{id} and its withdrawal', () => {
  async function submitted() {
    const w = world();
    const response = await call(w, 'POST /v1/requests', { body: order() });
    const answer = (await response.json()) as { id: string };
    return { w, answer };
  }

  it('shows the client its request as it was answered', async () => {
    const { w, answer } = await submitted();
    expect(await (await call(w, `GET /v1/requests/${answer.id}`)).json()).toEqual(answer);
  });

  it('reads back what was sent, to its client alone', async () => {
    const w = world();
    const { id } = (await (await call(w, 'POST /v1/requests', { body: order() })).json()) as {
      id: string;
    };
    const sent = await call(w, `GET /v1/requests/${id}/request`);
    expect(await sent.json()).toMatchObject(order());
    const foreign = await call(w, `GET /v1/requests/${id}/request`, { key: OTHER_KEY });
    expect(foreign.status).toBe(404);
  });

  it('shows and withdraws nothing for another client', async () => {
    const { w, answer } = await submitted();
    for (const route of [
      `GET /v1/requests/${answer.id}`,
      `POST /v1/requests/${answer.id}/withdraw`,
    ]) {
      expect((await call(w, route, { key: OTHER_KEY })).status).toBe(404);
    }
    expect(w.machine.runs).toHaveLength(1);
  });

  it.each(['nothing', '%00', '..%2f..', '%', 'req-%E0%A4%A'])('does not find %s', async (id) => {
    expect((await call(world(), `GET /v1/requests/${id}`)).status).toBe(404);
  });

  it('withdraws once; doing it again changes nothing', async () => {
    const { w, answer } = await submitted();
    for (const _ of [1, 2]) {
      const response = await call(w, `POST /v1/requests/${answer.id}/withdraw`);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ id: answer.id, status: 'withdrawn' });
    }
    expect(w.machine.runs.map((run) => run.command)).toEqual(['decide', 'withdraw']);
  });

  it.each([
    ['CaseConflictError', 409],
    ['DependencyUnavailableError', 503],
  ])('answers %s with %i', async (name, status) => {
    const { w, answer } = await submitted();
    w.machine.failure = Object.assign(new Error('secret inside'), { name });
    const response = await call(w, `POST /v1/requests/${answer.id}/withdraw`);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('secret inside');
  });
});

describe('Quotas', () => {
  it('are listed', async () => {
    expect(await (await call(world(), 'GET /v1/quotas')).json()).toEqual({ quotas: [QUOTA] });
  });

  it('are asked for as the client, page by page, and each page leads to the next', async () => {
    const w = world();
    const asked: unknown[] = [];
    w.deps.clientQuotas.page = async (clientId, page) => {
      asked.push([clientId, page]);
      return { quotas: [QUOTA], next: page.after === undefined ? QUOTA.account : undefined };
    };
    const read = async (query: string, key = KEY) =>
      quotas.parse(await (await call(w, `GET /v1/quotas${query}`, { key })).json());
    const { nextCursor } = await read('?limit=1&unknown=x');
    expect(await read(`?cursor=${nextCursor}`, OTHER_KEY)).toEqual({ quotas: [QUOTA] });
    expect(asked).toEqual([
      ['supplier', { limit: 1 }],
      ['another', { limit: 100, after: QUOTA.account }],
    ]);
  });

  it.each([
    'limit=0',
    'limit=501',
    'limit=-1',
    'limit=1e2',
    'limit=',
    'limit=1&limit=2',
    'cursor=',
    'cursor=x',
    'cursor=%00',
    `cursor=${Buffer.from('request#1').toString('base64url')}`,
    `cursor=${Buffer.from('country/AE\u0000').toString('base64url')}`,
    `cursor=${Buffer.from(`country/${'x'.repeat(1_030)}`).toString('base64url')}`,
    `cursor=${'A'.repeat(9_000)}`,
    `cursor=${cursorOf('country/AE/2025-2027')}&cursor=x`,
  ])('have no page for %.40s', async (query) => {
    const response = await call(world(), `GET /v1/quotas?${query}`);
    expect(response.status).toBe(400);
    expect(problem.parse(await response.json()).type).toBe('/problems/invalid-query');
  });

  it('of another are not found, in the very answer to what is nowhere', async () => {
    const w = world();
    const shown: string[] = [];
    w.deps.clientQuotas.find = async (clientId, account) => {
      shown.push(`${clientId} ${account}`);
      return undefined;
    };
    const [foreign, nowhere] = await Promise.all(
      ['small-order/x/2026', 'nowhere'].map((name) => call(w, `GET /v1/quotas/${name}`)),
    );
    expect(shown.sort()).toEqual(['supplier nowhere', 'supplier small-order/x/2026']);
    expect([foreign?.status, await foreign?.text()]).toEqual([404, await nowhere?.text()]);
  });

  it.each(['country/AE/2025-2027', 'country%2FAE%2F2025-2027', 'country%2fAE/2025%2D2027'])(
    'are found by the name %s',
    async (name) => {
      expect(await (await call(world(), `GET /v1/quotas/${name}`)).json()).toEqual(QUOTA);
    },
  );

  it.each(['small-order/VN:大学 한국/2026', 'small-order/a%b+c&d/2026', 'x/é~"<>|/2026'])(
    'may have any letters in their names: %s',
    async (account) => {
      const w = world();
      w.quotas.set(account, { ...QUOTA, account });
      const response = await call(w, `GET /v1/quotas/${encodeURIComponent(account)}`);
      expect(await response.json()).toMatchObject({ account });
    },
  );

  it.each(['country/XX/2025-2027', '%', '%E0%A4%A', 'country/AE/2025-2027/'])(
    'are not found by the name %s',
    async (name) => {
      expect((await call(world(), `GET /v1/quotas/${name}`)).status).toBe(404);
    },
  );
});

describe('Addresses and methods', () => {
  it.each([
    '/nowhere',
    '/v1',
    '/v1/requests/',
    '/v1/requests/x/y',
    '/v1/requests:other',
    '//',
    '/v2/requests',
  ])('%s is not found', async (path) => {
    const response = await call(world(), `GET ${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it.each([
    ['DELETE', '/v1/requests', 'GET, HEAD, POST'],
    ['GET', '/v1/requests:batch', 'POST'],
    ['DELETE', '/v1/requests/x', 'GET, HEAD'],
    ['PUT', '/v1/quotas/country/AE/2025-2027', 'GET, HEAD'],
    ['POST', '/health', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['OPTIONS', '/v1/requests', 'GET, HEAD, POST'],
  ])('%s %s says what it allows', async (method, path, allow) => {
    const response = await call(world(), `${method} ${path}`, { key: null });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allow);
  });

  it.each(['GET /v1/quotas', 'GET /health', 'HEAD /v1/quotas', 'GET /status/x'])(
    '%s takes no body',
    async (route) => {
      const response = await call(world(), route, { headers: { 'Content-Length': '2' } });
      expect(response.status).toBe(400);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    },
  );

  it.each([
    `/v1/quotas/${'x'.repeat(2_041)}`,
    `/v1/quotas/small-order/${'%ED%95%9C'.repeat(700)}/2026`,
    `/v1/requests/${'x'.repeat(5_000)}`,
    `/v1/applications/${'x'.repeat(2_041)}`,
    `/v1/policies/${'x'.repeat(2_041)}`,
    `/status/${'x'.repeat(2_041)}`,
    `/verify/${'x'.repeat(2_041)}`,
    `/tasks/${'x'.repeat(2_041)}`,
    `/officers/${'x'.repeat(1_041)}`,
    `/${'x'.repeat(2_041)}`,
    `/v1/quotas/${'%'.repeat(2_041)}`,
  ])('%.30s... is too long to be anything, and is looked up nowhere', async (path) => {
    const w = world();
    w.cases.find = () => Promise.reject(new Error('One or more parameter values were invalid'));
    w.cases.findByPublicReference = w.cases.find;
    const response = await call(w, `GET ${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('finds the longest account there can be', async () => {
    const w = world();
    const account = `small-order/${'\u{20000}'.repeat(160)}.kr/2026`;
    w.quotas.set(account, { ...QUOTA, account });
    const response = await call(w, `GET /v1/quotas/${encodeURIComponent(account)}`);
    expect(response.status).toBe(200);
  });

  it('answers HEAD like GET, without a body', async () => {
    const response = await call(world(), 'HEAD /health');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('Every answer', () => {
  it.each(['/', '/health', '/nowhere', '/v1/requests', '/v1/quotas', '/status/x', '/openapi.json'])(
    'carries the security headers: %s',
    async (path) => {
      const { headers } = await call(world(), `GET ${path}`, { key: null });
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; /);
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Strict-Transport-Security')).toContain('max-age=');
      expect(headers.get('Cache-Control')).toBeTruthy();
    },
  );

  it('tells nothing of the inside when something breaks, and logs one line', async () => {
    const w = world();
    const broken = new TypeError('password=hunter2 of <b>Procurement Office</b>', {
      cause: new RangeError(),
    });
    w.deps.clientQuotas.page = () => Promise.reject(broken);
    const response = await call(w, 'GET /v1/quotas');
    expect(response.status).toBe(500);
    expect(problem.parse(await response.json())).toEqual({
      type: '/problems/internal',
      title: 'Something went wrong on our side',
      status: 500,
    });
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(w.lines).toHaveLength(1);
    expect(w.lines[0]).toMatchObject({
      level: 'error',
      method: 'GET',
      route: 'GET /v1/quotas',
      status: 500,
      clientId: 'supplier',
      error: 'TypeError',
      cause: 'RangeError',
    });
    expect(JSON.stringify(w.lines)).not.toMatch(/hunter2|Procurement/);
  });

  it('logs the route and the case, never what was asked or by whom', async () => {
    const w = world();
    await call(w, 'POST /v1/requests', { body: order() });
    await call(w, 'GET /status/secret-2');
    expect(w.lines[0]).toMatchObject({
      route: 'POST /v1/requests',
      status: 200,
      caseId: expect.stringMatching(/^req-/),
    });
    expect(w.lines[1]).toMatchObject({ route: 'GET /status/:publicReference' });
    expect(JSON.stringify(w.lines)).not.toMatch(/Procurement|Hanoi|example\.com|secret|PO-2025/);
  });
});

describe('The policy', () => {
  it('is public: packs with dates, enforcement and digest', async () => {
    const w = world();
    const { policyDocument, policyList } = await import('../../../shared/contracts/policy.ts');
    const list = policyList.parse(await (await call(w, 'GET /v1/policies', { key: null })).json());
    expect(list.policies.filter((pack) => pack.inForce)).toHaveLength(1);
    const path = `GET /v1/policies/${list.policies[0]?.id}`;
    const whole = async (query = '') =>
      policyDocument.parse(await (await call(w, `${path}${query}`, { key: null })).json());
    for (const { id, version, digest } of list.policies) {
      expect(await whole(`?version=${version}`)).toMatchObject({ id, version, digest });
    }
    expect(await whole()).toEqual(await whole(`?version=${list.policies.length}`));
    expect((await call(w, `${path}?version=99`, { key: null })).status).toBe(404);
    expect((await call(w, 'GET /v1/policies/none', { key: null })).status).toBe(404);
  });

  it('has a digest that anybody can recompute from what is served', async () => {
    const { createHash } = await import('node:crypto');
    const { canonicalJson } = await import('../../../shared/digests/canonical-json.ts');
    const response = await call(world(), 'GET /v1/policies/us-diffusion-2025-01', { key: null });
    const { policy, digest } = (await response.json()) as { policy: object; digest: string };
    const computed = createHash('sha256').update(canonicalJson(policy)).digest('base64url');
    expect(`sha256-${computed}`).toBe(digest);
  });

  it('lists the parts that an order may name', async () => {
    const response = await call(world(), 'GET /v1/parts', { key: null });
    const { partList } = await import('../../../shared/contracts/policy.ts');
    const { parts } = partList.parse(await response.json());
    expect(parts).toContainEqual(expect.objectContaining({ part: 'h100-sxm', tppPerUnit: 15_832 }));
  });

  it('tells what the figures of a part are made of, from the second version on', async () => {
    const w = world();
    w.state.now = new Date('2026-11-26T09:00:00Z');
    const response = await call(w, 'GET /v1/parts', { key: null });
    const { partList } = await import('../../../shared/contracts/policy.ts');
    const { parts } = partList.parse(await response.json());
    const l4 = parts.find(({ part }) => part === 'l4');
    expect(l4).toMatchObject({ maker: 'NVIDIA', tppPerUnit: 1_936, performanceDensity: 6.59 });
    expect(l4?.arithmetic?.operations[0]).toMatchObject({ tops: 242, bits: 8 });
    expect(l4?.arithmetic?.dieAreas?.[0]?.source).toMatch(/^TechPowerUp/);
    expect(parts.find(({ part }) => part === 'dgx-h100')).toMatchObject({ chipsPerUnit: 8 });
  });
});
