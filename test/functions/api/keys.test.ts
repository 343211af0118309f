import { describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../shared/contracts/api-key.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { apiKeyText } from '../../../shared/keys/api-key-text.ts';
import { order } from '../../support/example-order.ts';
import { call, KEY, OTHER_KEY, type World, world } from '../../support/front-door.ts';

/** The supplier's own key, changed. */
function withKey(w: World, changed: Partial<ApiKey>): World {
  const client = w.clients.get(sha256(KEY))!;
  w.clients.set(sha256(KEY), { ...client, key: { ...client.key, ...changed } });
  return w;
}

const bodyOf = async <T>(response: Response) => (await response.json()) as T;
type Issued = ApiKey & { key: string };

const make = async (w: World, body: object, key = KEY) => {
  const response = await call(w, 'POST /v1/keys', { body, key });
  return { status: response.status, body: await bodyOf<Issued>(response), response };
};

describe('Scopes', () => {
  it.each([
    ['POST /v1/requests', 'orders:write', { body: order() }],
    ['POST /v1/requests:batch', 'orders:write', { body: { requests: [order()] } }],
    ['POST /v1/pre-checks', 'orders:write', { body: order() }],
    ['GET /v1/requests/req-1', 'orders:read', {}],
    ['GET /v1/requests/req-1/request', 'orders:read', {}],
    ['POST /v1/requests/req-1/withdraw', 'orders:write', {}],
    ['GET /v1/quotas', 'orders:read', {}],
    ['GET /v1/keys', 'keys', {}],
    ['POST /v1/keys', 'keys', { body: {} }],
  ] as const)('%s takes %s', async (route, scope, sent) => {
    const others = (['orders:write', 'orders:read', 'keys', 'reports'] as const).filter(
      (one) => one !== scope,
    );
    const response = await call(withKey(world(), { scopes: [...others] }), route, sent);
    expect(response.status).toBe(403);
    expect(response.headers.get('WWW-Authenticate')).toContain(
      `error="insufficient_scope", scope="${scope}"`,
    );
    const let_in = await call(withKey(world(), { scopes: [scope] }), route, sent);
    expect(let_in.status).not.toBe(403);
  });

  it('any key may ask who it is', async () => {
    const w = withKey(world(), { scopes: ['reports'], callsAnHour: 600 });
    const response = await call(w, 'GET /v1/me');
    expect(await bodyOf(response)).toMatchObject({
      client: { id: 'supplier', name: 'Supplier' },
      key: { scopes: ['reports'], callsAnHour: 600 },
    });
  });
});

describe('The time of a key', () => {
  it('opens nothing from the moment on at which it ends, remembered or not', async () => {
    const w = world();
    withKey(w, { expiresAt: new Date(w.state.now.getTime() + 1_000).toISOString() });
    expect((await call(w, 'GET /v1/me')).status).toBe(200);
    w.state.now = new Date(w.state.now.getTime() + 1_000);
    expect((await call(w, 'GET /v1/me')).status).toBe(401);
  });

  it('a mistyped key is refused without a look into the table', async () => {
    const w = world();
    const key = apiKeyText('a'.repeat(40));
    expect((await call(w, 'GET /v1/me', { key: `${key.slice(0, -1)}!` })).status).toBe(401);
    const mistyped = key.replace('aaa', 'aba');
    expect((await call(w, 'GET /v1/me', { key: mistyped })).status).toBe(401);
    expect(w.state.lookups).toBe(1);
  });

  it('its use is noted once an hour', async () => {
    const w = world();
    let noted = 0;
    w.deps.apiKeys.noteUse = async () => void noted++;
    for (let n = 0; n < 3; n++) await call(w, 'GET /v1/me');
    expect(noted).toBe(1);
    w.state.now = new Date(w.state.now.getTime() + 3_600_000);
    await call(w, 'GET /v1/me');
    expect(noted).toBe(2);
  });

  it('nothing hangs on that note', async () => {
    const w = world();
    w.deps.apiKeys.noteUse = async () => {
      throw new Error('The table is away');
    };
    expect((await call(w, 'GET /v1/me')).status).toBe(200);
  });
});

describe('Keys', () => {
  it('are made, shown once, listed, used and revoked', async () => {
    const w = world();
    const made = await make(w, { name: 'Seoul', scopes: ['orders:read'], expiresInDays: 1 });
    expect(made.status).toBe(201);
    expect(made.response.headers.get('Cache-Control')).toBe('no-store');
    const me = await call(w, 'GET /v1/me', { key: made.body.key });
    expect(await bodyOf(me)).toMatchObject({ key: { id: made.body.id, scopes: ['orders:read'] } });
    const listed = await call(w, 'GET /v1/keys');
    expect(await listed.text()).not.toContain(made.body.key);
    const revoked = await call(w, `POST /v1/keys/${made.body.id}/revoke`);
    expect(await bodyOf(revoked)).toMatchObject({
      id: made.body.id,
      revokedAt: expect.any(String),
    });
    w.state.now = new Date(w.state.now.getTime() + 60_000);
    expect((await call(w, 'GET /v1/me', { key: made.body.key })).status).toBe(401);
  });

  it('mint no stronger one', async () => {
    const w = withKey(world(), { scopes: ['keys', 'orders:read'] });
    const made = await make(w, { name: 'More', scopes: ['orders:write'] });
    expect(made.status).toBe(422);
    expect(made.body).toMatchObject({ errors: [{ pointer: '/scopes' }] });
  });

  it('are rotated with an overlap', async () => {
    const w = world();
    const made = await make(w, { name: 'Seoul', scopes: ['keys', 'orders:read'] });
    const rotated = await call(w, `POST /v1/keys/${made.body.id}/rotate`, {
      body: { overlapHours: 1 },
      key: made.body.key,
    });
    expect(rotated.status).toBe(201);
    const { key } = await bodyOf<Issued>(rotated);
    const works = async (one: string) => (await call(w, 'GET /v1/me', { key: one })).status;
    expect([await works(made.body.key), await works(key)]).toEqual([200, 200]);
    w.state.now = new Date(w.state.now.getTime() + 3_600_000);
    expect([await works(made.body.key), await works(key)]).toEqual([401, 200]);
  });

  it("are nobody else's to see, rotate or revoke", async () => {
    const w = world();
    const { body } = await make(w, { name: 'Seoul', scopes: ['orders:read'] });
    const key = OTHER_KEY;
    expect(await (await call(w, 'GET /v1/keys', { key })).text()).not.toContain(body.id);
    expect((await call(w, `POST /v1/keys/${body.id}/revoke`, { key })).status).toBe(404);
    const rotate = await call(w, `POST /v1/keys/${body.id}/rotate`, { body: {}, key });
    expect(rotate.status).toBe(404);
  });

  it('are twenty at once at most', async () => {
    const w = world();
    for (let n = 1; n < 20; n++) {
      expect((await make(w, { name: `Key ${n}`, scopes: ['reports'] })).status).toBe(201);
    }
    expect((await make(w, { name: 'One more', scopes: ['reports'] })).status).toBe(409);
  });
});
