import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import type { LaneOf } from '../../../functions/adapters/ports/webhooks.ts';
import { webhookPaths } from '../../../functions/api/openapi/webhook-paths.ts';
import { cursorAt } from '../../../shared/events/cursor.ts';
import { BEGINNING, feedPartsOf } from '../../../shared/events/feed.ts';
import { call, KEY, NOW, OTHER_KEY, type World, world } from '../../support/front-door.ts';
import { clientEventNamed } from '../../support/memory-feed.ts';

type Body =
  | { content: { 'application/json': { schema: z.ZodType; example: unknown } } }
  | undefined;

const WISH = {
  name: 'Order system',
  url: 'http://127.0.0.1:9000/hook',
  types: ['request.decided'],
  tell: { email: 'it@example.com', language: 'ko' },
};

const ask = async (w: World, route: string, body?: unknown, key = KEY) => {
  const response = await call(w, route, { key, ...(body !== undefined && { body }) });
  const json = (await response.json()) as Record<string, never>;
  return { status: response.status, headers: response.headers, json };
};
const create = async (w: World, more: object = {}) => {
  const { json } = await ask(w, 'POST /v1/webhooks', { ...WISH, ...more });
  return { id: String(json.id), secret: String(json.secret) };
};

describe('An endpoint', () => {
  it('is answered with its secret this once, and is told of what happens from then on', async () => {
    const w = world();
    const { status, json, headers } = await ask(w, 'POST /v1/webhooks', WISH);
    expect(status).toBe(201);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(json).toMatchObject({ ...WISH, state: 'active', answers: 'unknown' });
    expect(json.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const shown = await ask(w, `GET /v1/webhooks/${json.id}`);
    expect(JSON.stringify(shown.json)).not.toContain('whsec_');
    expect((await ask(w, 'GET /v1/webhooks')).json).toEqual({ webhooks: [shown.json] });
  });

  it.each([
    [{ url: 'http://10.0.0.1/' }, '/url'],
    [{ url: 'https://169.254.169.254/latest' }, '/url'],
    [{ eventBus: 'arn:aws:events:us-east-1:111122223333:event-bus/a' }, '/url'],
    [{ url: undefined }, '/url'],
    [{ types: ['made.up'] }, '/types/0'],
    [{ tell: { email: 'nobody' } }, '/tell/email'],
    [{ more: 1 }, '/more'],
  ])('is not taken with %j', async (more, pointer) => {
    const { status, json } = await ask(world(), 'POST /v1/webhooks', { ...WISH, ...more });
    expect(status).toBe(422);
    expect(json.errors).toMatchObject([{ pointer }]);
  });

  it('that is an event bus is not taken on one machine, and told what is', async () => {
    const { url: _, ...rest } = WISH;
    const eventBus = 'arn:aws:events:us-east-1:111122223333:event-bus/a';
    const { status, json } = await ask(world(), 'POST /v1/webhooks', { ...rest, eventBus });
    const detail =
      'takes Chipgate on AWS, for one machine has no event buses: give a `url`, which may be on it';
    expect([status, json.errors]).toEqual([422, [{ pointer: '/eventBus', detail }]]);
  });

  it('of another client is not found, by any of its paths', async () => {
    const w = world();
    const { id } = await create(w);
    for (const [path, body] of [
      ['', { name: 'Mine' }],
      ['/disable', undefined],
      ['/resume', undefined],
      ['/secrets', {}],
      ['/test', undefined],
      ['/redeliver', { event: 'req-1.1' }],
    ] as const) {
      const { status } = await ask(w, `POST /v1/webhooks/${id}${path}`, body, OTHER_KEY);
      expect([path, status]).toEqual([path, 404]);
    }
    for (const path of ['', '/attempts']) {
      const { status } = await ask(w, `GET /v1/webhooks/${id}${path}`, undefined, OTHER_KEY);
      expect(status).toBe(404);
    }
    expect((await ask(w, 'GET /v1/webhooks', undefined, OTHER_KEY)).json).toEqual({ webhooks: [] });
  });

  it('is changed in what is sent, and is found out about anew where it is elsewhere', async () => {
    const w = world();
    const { id } = await create(w);
    const { json } = await ask(w, `POST /v1/webhooks/${id}`, { types: null, name: 'Another' });
    expect(json).toMatchObject({ name: 'Another', url: WISH.url });
    expect(json).not.toHaveProperty('types');
    const moved = await ask(w, `POST /v1/webhooks/${id}`, { url: 'http://127.0.0.1:9001/' });
    expect(moved.json).toMatchObject({ url: 'http://127.0.0.1:9001/', answers: 'unknown' });
    const refused = await ask(w, `POST /v1/webhooks/${id}`, { url: 'ftp://127.0.0.1/' });
    expect(refused.status).toBe(422);
  });

  it('is disabled and resumed', async () => {
    const w = world();
    const { id } = await create(w);
    const off = await ask(w, `POST /v1/webhooks/${id}/disable`);
    expect(off.json).toMatchObject({ state: 'disabled' });
    const on = await ask(w, `POST /v1/webhooks/${id}/resume`);
    expect(on.json).toMatchObject({ state: 'active', answers: 'unknown' });
  });

  it('has a secret more while those of before still sign', async () => {
    const w = world();
    const { id } = await create(w);
    const { status, json } = await ask(w, `POST /v1/webhooks/${id}/secrets`, { overlapHours: 1 });
    expect(status).toBe(201);
    expect(json.secret).toMatch(/^whsec_/);
    const both = await ask(w, `GET /v1/webhooks/${id}`);
    expect(both.json.secrets).toHaveLength(2);
    w.state.now = new Date(NOW.getTime() + 3_600_000);
    const one = await ask(w, `GET /v1/webhooks/${id}`);
    expect(one.json.secrets).toMatchObject([{ id: json.id }]);
  });

  it('has five secrets at most, and one alone at once where those of before must not sign any more', async () => {
    const w = world();
    const { id } = await create(w);
    const made = (overlapHours: number) =>
      ask(w, `POST /v1/webhooks/${id}/secrets`, { overlapHours });
    for (let n = 0; n < 4; n++) expect((await made(24)).status).toBe(201);
    expect((await made(1)).status).toBe(409);
    const alone = await made(0);
    expect(alone.status).toBe(201);
    const { json } = await ask(w, `GET /v1/webhooks/${id}`);
    expect(json.secrets).toMatchObject([{ id: alone.json.id }]);
  });

  it('may be twenty at once, and those that are disabled do not count', async () => {
    const w = world();
    for (let n = 0; n < 20; n++) await create(w);
    const { id } = [...w.hooks.kept.webhooks.values()][0] ?? { id: '' };
    expect((await ask(w, 'POST /v1/webhooks', WISH)).status).toBe(409);
    await ask(w, `POST /v1/webhooks/${id}/disable`);
    expect((await ask(w, 'POST /v1/webhooks', WISH)).status).toBe(201);
  });

  it('is called for a test, which stands among its attempts', async () => {
    const w = world();
    const { id } = await create(w);
    const { json } = await ask(w, `POST /v1/webhooks/${id}/test`);
    expect(json).toMatchObject({ type: 'webhook.test', outcome: 'delivered', status: 204 });
    const page = await ask(w, `GET /v1/webhooks/${id}/attempts`);
    expect(page.json).toEqual({ attempts: [json] });
    for (const asked of ['limit=0', 'cursor=none']) {
      const wrong = await ask(w, `GET /v1/webhooks/${id}/attempts?${asked}`);
      expect([asked, wrong.status]).toEqual([asked, 400]);
    }
  });
});

describe('The examples', () => {
  it('of what is sent are taken', () => {
    const taken = Object.entries(webhookPaths).flatMap(([, { post }]) => {
      const { schema, example } = (post?.requestBody as Body)?.content['application/json'] ?? {};
      return schema ? [schema.safeParse(example).success] : [];
    });
    expect(taken).toEqual([true, true, true, true]);
  });
});

describe('Redelivery', () => {
  const laneTo = (webhookId: string, caseId: string): LaneOf => ({
    clientId: 'supplier',
    webhookId,
    caseId,
  });

  /** Two cases of three events each, all of which were delivered. */
  async function delivered() {
    const w = world();
    const { id } = await create(w);
    const events = ['req-1', 'req-2'].flatMap((caseId) =>
      [1, 2, 3].map((number) => clientEventNamed(caseId, number)),
    );
    const feed = feedOn({ pages: w.feedPages, clock: () => w.state.now });
    await feed.append('supplier', events);
    for (const caseId of ['req-1', 'req-2']) {
      const placed = [1, 2, 3].map((place) => ({ place, page: 1 }));
      await w.hooks.lanes.extend(laneTo(id, caseId), placed, { isParked: false, at: NOW });
      const held = w.hooks.kept.lanes.get(`${id}#${caseId}`);
      if (!held) throw new Error('no lane');
      const { dueAt: _, ...lane } = held.lane;
      held.lane = { ...lane, next: 4 };
    }
    const lane = (caseId: string) => w.hooks.kept.lanes.get(`${id}#${caseId}`)?.lane;
    return { w, id, lane };
  }

  it('of one event is of that one alone', async () => {
    const { w, id, lane } = await delivered();
    const { status, json } = await ask(w, `POST /v1/webhooks/${id}/redeliver`, {
      event: 'req-1.2',
    });
    expect([status, json]).toEqual([202, { events: 1 }]);
    expect(lane('req-1')).toMatchObject({ again: [2], next: 4, dueAt: NOW.toISOString() });
    expect(lane('req-2')).not.toHaveProperty('dueAt');
    const unknown = await ask(w, `POST /v1/webhooks/${id}/redeliver`, { event: 'req-1.9' });
    expect(unknown.status).toBe(404);
  });

  it('of all after a cursor is in order, from the first of each request on', async () => {
    const { w, id, lane } = await delivered();
    const after = cursorAt(
      'supplier',
      feedPartsOf('supplier').map(() => BEGINNING),
    );
    const { json } = await ask(w, `POST /v1/webhooks/${id}/redeliver`, { after });
    expect(json).toEqual({ events: 6 });
    for (const caseId of ['req-1', 'req-2']) expect(lane(caseId)).toMatchObject({ next: 1 });
    const wrong = await ask(w, `POST /v1/webhooks/${id}/redeliver`, { after: 'x' });
    expect(wrong.status).toBe(422);
  });
});
