import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../../functions/api/openapi/document.ts';
import { APPLICATION } from '../../../../functions/api/openapi/examples.ts';
import { MAPPING, PLACED } from '../../../../functions/api/openapi/intake-examples.ts';
import {
  CORRECTION,
  DEPARTURE,
  PLAN,
  TOTALS,
} from '../../../../functions/api/openapi/license-examples.ts';
import { FILED } from '../../../../functions/api/openapi/report-paths.ts';
import { order } from '../../../support/example-order.ts';
import { call, PUBLIC_URL, type Sent, type World, world } from '../../../support/front-door.ts';
import { RED_FLAG_CASE, RED_FLAG_REVIEW } from '../../pages/support/cases.ts';
import { reviewWorld } from '../../pages/support/world.ts';

/** A call that is made twice, in the world in which it can be. */
interface Repeat {
  readonly w: Pick<World, 'fetch'>;
  readonly path: string;
  readonly body?: unknown;
}

const KEYED = { 'Idempotency-Key': 'once' };

// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the tests find out
async function ask(w: Pick<World, 'fetch'>, route: string, sent: Sent = {}): Promise<any> {
  return (await call(w, route, sent)).json();
}

/** A request that was filed, and how it is named. */
async function filed() {
  const w = world();
  const { id, links } = await ask(w, 'POST /v1/requests', { body: order() });
  return { w, path: `/v1/requests/${id}`, license: links.license.slice(PUBLIC_URL.length) };
}

async function planned() {
  const { w, license } = await filed();
  await ask(w, `POST ${license}/shipments`, { body: PLAN });
  return { w, license, path: `${license}/shipments/${PLAN.number}` };
}

/** A review of which a question is open, where one was asked. */
const reviewed = (question?: string) =>
  reviewWorld(
    question === undefined
      ? {}
      : {
          review: { ...RED_FLAG_REVIEW, pausedSince: '2026-03-03T15:00:00.000Z' },
          information: [
            {
              question,
              office: 'commerce',
              by: 'a@b.example',
              askedAt: '2026-03-03T15:00:00.000Z',
            },
          ],
        },
  );
const CASE = `/v1/requests/${RED_FLAG_CASE.id}`;

/** An event that is parked, as nothing reads it. */
async function parked() {
  const w = world();
  const { id } = await ask(w, 'POST /v1/intake', { body: { ...PLACED, type: 'made.up' } });
  return { w, path: `/v1/intake/parked/${id}` };
}

async function mapped(states: readonly ('on' | 'off')[]) {
  const w = world();
  await ask(w, 'POST /v1/intake/mappings', { body: MAPPING });
  const path = `/v1/intake/mappings/${MAPPING.name}`;
  for (const state of states) await ask(w, `POST ${path}/switch-${state}`, { body: {} });
  return { w, path };
}

/** What says of a repeat that it is one. */
const REPEATS: Readonly<Record<string, () => Promise<Repeat>>> = {
  submitRequest: async () => ({ w: world(), path: '/v1/requests', body: order() }),
  submitApplication: async () => ({ w: world(), path: '/v1/applications', body: APPLICATION }),
  withdrawRequest: async () => {
    const { w, path } = await filed();
    return { w, path: `${path}/withdraw` };
  },
  amendRequest: async () => {
    const { w, path } = await filed();
    const body = { ...order(), items: [{ part: 'h100-sxm', quantity: 8 }] };
    return { w, path: `${path}/amend`, body };
  },
  appealRequest: async () => {
    const { w, path } = await filed();
    return { w, path: `${path}/appeal`, body: { grounds: 'It is a hospital.' } };
  },
  answerQuestion: async () => ({
    w: reviewed('Who owns it?'),
    path: `${CASE}/answers`,
    body: { question: 1, text: 'Its founders.' },
  }),
  addToReview: async () => ({ w: reviewed(), path: `${CASE}/additions`, body: { text: 'More.' } }),
  planShipment: async () => {
    const { w, license } = await filed();
    return { w, path: `${license}/shipments`, body: PLAN };
  },
  departShipment: async () => {
    const { w, path } = await planned();
    return { w, path: `${path}/depart`, body: DEPARTURE };
  },
  voidShipment: async () => {
    const { w, path } = await planned();
    return { w, path: `${path}/void` };
  },
  correctShipment: async () => {
    const { w, path } = await planned();
    await ask(w, `POST ${path}/depart`, { body: DEPARTURE });
    return { w, path: `${path}/corrections`, body: CORRECTION };
  },
  tellTotals: async () => {
    const { w, license } = await filed();
    return { w, path: `${license}/totals`, body: TOTALS };
  },
  fileReport: async () => {
    const { w, path, license } = await planned();
    await ask(w, `POST ${path}/depart`, { body: DEPARTURE });
    const report = `certification-copy.${license.split('/').at(-1)}`;
    return { w, path: `/v1/reports/${report}/filings`, body: FILED };
  },
  tellEvent: async () => ({ w: world(), path: '/v1/intake', body: PLACED }),
  replayEvent: async () => {
    const w = world();
    const data = { ...order(), reference: '4711' };
    await ask(w, 'POST /v1/intake', { body: { ...PLACED, data } });
    const { id } = await ask(w, 'POST /v1/intake', { body: MAPPING.samples[0]?.event });
    await ask(w, 'POST /v1/intake/mappings', { body: MAPPING });
    await ask(w, `POST /v1/intake/mappings/${MAPPING.name}/switch-on`, { body: {} });
    return { w, path: `/v1/intake/parked/${id}/replay` };
  },
  dismissEvent: async () => {
    const { w, path } = await parked();
    return { w, path: `${path}/dismiss`, body: { reason: 'Told twice' } };
  },
  switchMappingOn: async () => {
    const { w, path } = await mapped([]);
    return { w, path: `${path}/switch-on`, body: {} };
  },
  switchMappingOff: async () => {
    const { w, path } = await mapped(['on']);
    return { w, path: `${path}/switch-off` };
  },
  revokeKey: async () => {
    const w = world();
    const { id } = await ask(w, 'POST /v1/keys', {
      body: { name: 'other', scopes: ['orders:read'] },
    });
    return { w, path: `/v1/keys/${id}/revoke` };
  },
  disableWebhook: async () => {
    const w = world();
    const wish = { name: 'O', url: 'http://127.0.0.1:9000/', tell: { email: 'a@b.example' } };
    const { id } = await ask(w, 'POST /v1/webhooks', { body: wish });
    return { w, path: `/v1/webhooks/${id}/disable` };
  },
};

/** What answers for many: each of them says so for itself. */
const OF_MEMBERS: Readonly<Record<string, () => Promise<Repeat>>> = {
  submitBatch: async () => ({
    w: world(),
    path: '/v1/requests:batch',
    body: { requests: [order(), { ...order(), reference: 'PO-2' }] },
  }),
  bookShipments: async () => {
    const { w, license } = await filed();
    const of = { license: license.split('/').at(-1) };
    const { number } = PLAN;
    const members = [
      { do: 'plan', ...PLAN },
      { do: 'depart', number, ...DEPARTURE },
    ];
    const shipments = members.map((one) => ({ ...of, ...one }));
    return { w, path: '/v1/shipments:batch', body: { shipments } };
  },
};

/** What has nothing to repeat. */
const NEVER: Readonly<Record<string, string>> = {
  preCheck: 'stores nothing',
  determineLicense: 'stores nothing',
  uploadDocument: 'is a new form for the same document',
  tryMapping: 'stores nothing',
  putMapping: 'is another version',
  replayParked: 'reads what is parked by then',
  makeKey: 'is another key',
  rotateKey: 'is another key',
  createWebhook: 'is another endpoint',
  changeWebhook: 'takes the place of what was',
  resumeWebhook: 'has the endpoint called',
  makeWebhookSecret: 'is another secret',
  testWebhook: 'is another call',
  redeliverToWebhook: 'is another delivery',
};

const { paths = {} } = openApiDocument(PUBLIC_URL);
const posts = Object.values(paths).flatMap((item) => item?.post?.operationId ?? []);

describe('Every POST of the API', () => {
  it('says of a repeat that it is one, or never repeats anything', () => {
    const known = [REPEATS, OF_MEMBERS, NEVER].flatMap((table) => Object.keys(table));
    expect(known.toSorted()).toEqual(posts.toSorted());
  });

  it.each(Object.entries(REPEATS))('%s says so in a header, and only then', async (_, prepare) => {
    const { w, path, body } = await prepare();
    const sent = { headers: KEYED, ...(body !== undefined && { body }) };
    const first = await call(w, `POST ${path}`, sent);
    expect([first.ok, await first.json()]).toEqual([true, expect.anything()]);
    const again = await call(w, `POST ${path}`, sent);
    expect(again.ok).toBe(true);
    const told = [first, again].map(({ headers }) => headers.get('Idempotent-Replayed'));
    expect(told).toEqual([null, 'true']);
  });

  it.each(Object.entries(OF_MEMBERS))('%s says so of each member', async (_, prepare) => {
    const { w, path, body } = await prepare();
    const sent = { headers: KEYED, body };
    const first = await ask(w, `POST ${path}`, sent);
    const again = await ask(w, `POST ${path}`, sent);
    const repeatsIn = ({ results }: { results: { status: number; replayed?: true }[] }) =>
      results.map(({ status, replayed }) => [status < 300, replayed]);
    expect(repeatsIn(first)).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
    expect(repeatsIn(again)).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('that tells several events says so of each', async () => {
    const w = world();
    const headers = { 'Content-Type': 'application/cloudevents-batch+json' };
    const sent = { headers, body: [PLACED] };
    const first = await ask(w, 'POST /v1/intake', sent);
    const again = await ask(w, 'POST /v1/intake', sent);
    expect(again.results).toEqual([{ ...first.results[0], replayed: true }]);
  });
});
