import { describe, expect, it } from 'vitest';
import { APPLICATION } from '../../../functions/api/openapi/examples.ts';
import type { CaseFile, Refusal } from '../../../shared/contracts/case.ts';
import { order } from '../../support/example-order.ts';
import { call, OTHER_KEY, type World, world } from '../../support/front-door.ts';

const submitted = async (body: object = order(), path = 'requests') => {
  const w = world();
  const response = await call(w, `POST /v1/${path}`, { body });
  const { id } = (await response.json()) as { id: string };
  w.machine.runs.length = 0;
  return { w, id };
};
const stands = (w: World, id: string, changes: Partial<CaseFile>) =>
  w.cases.files.set(id, { ...w.cases.files.get(id)!, ...changes });
const problem = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { type: string; detail?: string; errors?: unknown }),
});

describe('POST /v1/requests/{id}/amend', () => {
  it('has the new text decided in the place of the old', async () => {
    const { w, id } = await submitted();
    w.machine.decision = { ...w.machine.decision, status: 'under-review' };
    const body = order({ reference: 'PO-2' });
    const response = await call(w, `POST /v1/requests/${id}/amend`, { body });
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({ id, reference: 'PO-2', status: 'under-review' });
    const before = w.machine.runs[0]!;
    expect(before).toMatchObject({
      command: 'amend',
      submission: { id, request: { reference: 'PO-2' } },
      amendment: { ofRevision: 1, at: w.state.now.toISOString() },
    });
  });

  it('keeps policy and time of the first submission, unless it was returned', async () => {
    const { w, id } = await submitted();
    const first = w.cases.files.get(id)!.submittedAt;
    w.state.now = new Date('2026-05-01T00:00:00.000Z');
    await call(w, `POST /v1/requests/${id}/amend`, { body: order() });
    stands(w, id, { status: 'returned', revision: 2 });
    await call(w, `POST /v1/requests/${id}/amend`, { body: order() });
    expect(w.machine.runs.map(({ submission }) => submission.submittedAt)).toEqual([
      first,
      '2026-05-01T00:00:00.000Z',
    ]);
    expect(w.machine.runs[1]).toMatchObject({ amendment: { ofRevision: 2 } });
  });

  it('names the same key and case the same amendment, and no key a new one', async () => {
    const { w, id } = await submitted();
    for (const headers of [{ 'Idempotency-Key': 'k' }, { 'Idempotency-Key': 'k' }, {}, {}]) {
      await call(w, `POST /v1/requests/${id}/amend`, { body: order(), headers });
    }
    const ids = w.machine.runs.map((run) => run.command === 'amend' && run.amendment.id);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
  });

  it('refuses wrong fields, and another type, with 422', async () => {
    const { w, id } = await submitted();
    const path = `POST /v1/requests/${id}/amend`;
    const send = async (body: unknown) => problem(await call(w, path, { body }));
    expect(await send(order({ destination: 'XX' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/destination' }],
    });
    const { items, ...rest } = order() as Record<string, unknown>;
    const model = { name: 'M', trainingOperations: 1e26, published: false };
    expect(await send({ ...rest, type: 'model-weights', model })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/type', detail: 'must be "chip-order"' }],
    });
    expect(w.machine.runs).toEqual([]);
  });

  it('amends an application by an application', async () => {
    const { w, id } = await submitted(APPLICATION, 'applications');
    const path = `POST /v1/requests/${id}/amend`;
    expect((await call(w, path, { body: APPLICATION })).status).toBe(200);
    expect((await call(w, path, { body: order() })).status).toBe(422);
  });

  it('finds nothing of another client', async () => {
    const { w, id } = await submitted();
    const path = `POST /v1/requests/${id}/amend`;
    expect((await call(w, path, { body: order(), key: OTHER_KEY })).status).toBe(404);
  });

  it.each<[Refusal, string, RegExp]>([
    ['not-amendable', 'case-conflict', /can be amended/],
    ['amended-meanwhile', 'case-conflict', /look again/],
    ['key-used', 'idempotency-conflict', /new key/],
  ])('that is not to be had (%s) is told with 409', async (refusal, name, words) => {
    const { w, id } = await submitted();
    w.machine.refusal = refusal;
    const response = await call(w, `POST /v1/requests/${id}/amend`, { body: order() });
    expect(await problem(response)).toMatchObject({
      status: 409,
      type: `/problems/${name}`,
      detail: expect.stringMatching(words),
    });
  });
});

describe('POST /v1/requests/{id}/appeal', () => {
  const body = { grounds: 'The end user is a hospital.' };

  it('has the refusal reviewed by others', async () => {
    const { w, id } = await submitted();
    w.machine.decision = { ...w.machine.decision, status: 'under-review' };
    const response = await call(w, `POST /v1/requests/${id}/appeal`, { body });
    expect(response.status).toBe(202);
    expect(w.machine.runs).toMatchObject([{ command: 'appeal', ...body, submission: { id } }]);
  });

  it.each([{}, { grounds: '' }, { grounds: 'x'.repeat(4001) }, { ...body, more: 1 }])(
    'needs its grounds in words (%#)',
    async (wrong) => {
      const { w, id } = await submitted();
      const response = await call(w, `POST /v1/requests/${id}/appeal`, { body: wrong });
      expect(response.status).toBe(422);
      expect(w.machine.runs).toEqual([]);
    },
  );

  it.each<[Refusal, RegExp]>([
    ['not-refused', /Only a refused request/],
    ['refused-by-law', /the law/],
    ['appealed-before', /once/],
    ['appeal-too-late', /within 45 days/],
    ['no-room', /Nothing has changed/],
  ])('that is not to be had (%s) is told with 409', async (refusal, words) => {
    const { w, id } = await submitted();
    w.machine.refusal = refusal;
    const response = await call(w, `POST /v1/requests/${id}/appeal`, { body });
    expect(await problem(response)).toMatchObject({
      status: 409,
      type: '/problems/case-conflict',
      detail: expect.stringMatching(words),
    });
  });
});
