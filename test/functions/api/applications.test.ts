import { describe, expect, it } from 'vitest';
import { APPLICATION } from '../../../functions/api/openapi/examples.ts';
import { answer } from '../../../shared/contracts/decision.ts';
import { order } from '../../support/example-order.ts';
import { call, NOW, OTHER_KEY, PUBLIC_URL, world } from '../../support/front-door.ts';

const POST = 'POST /v1/applications';
const keyed = (key: string) => ({ 'Idempotency-Key': key });
const application = (changes: object = {}) => ({ ...structuredClone(APPLICATION), ...changes });

const reviewed = () => {
  const w = world();
  w.machine.decision = { ...w.machine.decision, status: 'under-review', route: 'national-veu' };
  return w;
};

const pointers = async (body: unknown) => {
  const response = await call(world(), POST, { body });
  expect(response.status).toBe(422);
  const { errors } = (await response.json()) as { errors: { pointer: string }[] };
  return errors.map(({ pointer }) => pointer);
};

describe('POST /v1/applications', () => {
  it('stores the application, has it decided, and answers 202 while people decide', async () => {
    const w = reviewed();
    const response = await call(w, POST, { body: application() });
    expect(response.status).toBe(202);
    const body = answer.parse(await response.json());
    expect(body).toMatchObject({
      reference: 'VEU-2026-007',
      status: 'under-review',
      submittedAt: NOW.toISOString(),
      decision: { route: 'national-veu' },
    });
    expect(body.links.self).toBe(`${PUBLIC_URL}/v1/applications/${body.id}`);
    expect(response.headers.get('Location')).toBe(body.links.self);
    expect(w.machine.runs.map(({ command }) => command)).toEqual(['decide']);
  });

  it('answers 200 when it is returned', async () => {
    const w = world();
    w.machine.decision = { ...w.machine.decision, status: 'returned', route: 'national-veu' };
    expect((await call(w, POST, { body: application() })).status).toBe(200);
  });

  it('answers a repeat of key and body the same, and another body with 409', async () => {
    const w = reviewed();
    const send = (body: object) => call(w, POST, { body, headers: keyed('veu-1') });
    const first = await (await send(application())).json();
    expect(await (await send(application())).json()).toEqual(first);
    expect((await send(application({ countries: ['SA'] }))).status).toBe(409);
    expect(w.cases.files.size).toBe(1);
  });

  it('takes a universal application too', async () => {
    const w = reviewed();
    const body = application({ type: 'universal-veu', familyTotalTpp: 1 });
    expect((await call(w, POST, { body })).status).toBe(202);
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['/reference', '/type']],
    ['an order', order(), ['/company', '/type']],
    ['an unknown part', application({ items: [{ part: 'x', quantity: 1 }] }), ['/items/0/part']],
    ['no country', application({ countries: [] }), ['/countries']],
    ['a country twice', application({ countries: ['AE', 'AE'] }), ['/countries']],
    [
      'a word for a quarter',
      application({ requestedTpp: [{ country: 'AE', quarter: 'soon', tpp: 1 }] }),
      ['/requestedTpp/0/quarter'],
    ],
    [
      'a twentieth paragraph',
      application({ attestations: { 20: { met: true, answer: 'a', evidence: 'b' } } }),
      ['/attestations/20'],
    ],
    ['a family total of a national one', application({ familyTotalTpp: 1 }), ['/familyTotalTpp']],
    [
      'a universal one without its family',
      application({ type: 'universal-veu' }),
      ['/familyTotalTpp'],
    ],
  ])('refuses %s with 422, by name of the field', async (_what, body, expected) => {
    expect(await pointers(body)).toEqual(expect.arrayContaining(expected));
  });

  it('refuses what a step of the machine could not take', async () => {
    const answers = Object.keys(APPLICATION.attestations).map((paragraph) => [
      paragraph,
      { met: true, answer: 'é'.repeat(4000), evidence: 'Annex' },
    ]);
    const customers = Array.from({ length: 150 }, (_, n) => ({
      name: `${n}`.padEnd(200, 'é'),
      headquarters: 'AE',
    }));
    const body = application({ attestations: Object.fromEntries(answers), customers });
    expect(await pointers(body)).toEqual(['']);
  });
});

describe('GET /v1/applications/{id}', () => {
  it('shows an application to its own client, and an order to nobody', async () => {
    const w = reviewed();
    const sent = await call(w, POST, { body: application() });
    const { id } = (await sent.json()) as { id: string };
    expect(await (await call(w, `GET /v1/applications/${id}`)).json()).toMatchObject({ id });
    expect((await call(w, `GET /v1/applications/${id}`, { key: OTHER_KEY })).status).toBe(404);
    const ordered = await call(w, 'POST /v1/requests', { body: order() });
    const other = ((await ordered.json()) as { id: string }).id;
    expect((await call(w, `GET /v1/applications/${other}`)).status).toBe(404);
  });

  it('shows what was issued, and where a review stands', async () => {
    const w = reviewed();
    const sent = await call(w, POST, { body: application() });
    const { id } = (await sent.json()) as { id: string };
    const file = w.cases.files.get(id)!;
    const progress = { stage: 'agencies', awaited: ['state'], dueAt: NOW.toISOString() };
    w.cases.files.set(id, { ...file, progress });
    expect(await (await call(w, `GET /v1/applications/${id}`)).json()).toMatchObject({ progress });
    const authorization = {
      id: 'NVEU-2026-ABCDEFGH',
      type: 'national-veu' as const,
      countries: ['AE'],
      company: { name: 'Gulf Compute Holding', headquarters: 'AE' },
      validFrom: '2026-03-04',
      validTo: '2028-03-04',
    };
    w.cases.files.set(id, { ...file, status: 'licensed', authorizations: [authorization] });
    const body = answer.parse(await (await call(w, `GET /v1/applications/${id}`)).json());
    expect(body.authorizations).toEqual([authorization]);
  });
});
