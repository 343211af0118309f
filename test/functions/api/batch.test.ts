import { describe, expect, it } from 'vitest';
import { batchAnswer } from '../../../shared/contracts/batch.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import { order } from '../../support/example-order.ts';
import { call, NOW, type World, world } from '../../support/front-door.ts';

const path = 'POST /v1/requests:batch';

async function send(w: World, requests: unknown[], key?: string) {
  const headers = key === undefined ? {} : { 'Idempotency-Key': key };
  const response = await call(w, path, { body: { requests }, headers });
  expect(response.status).toBe(207);
  return batchAnswer.parse(await response.json()).results;
}

describe('POST /v1/requests:batch', () => {
  it('answers each request by itself, in order, whatever happens to the others', async () => {
    const w = world();
    const results = await send(w, [
      order({ reference: 'A' }),
      { type: 'x' },
      order({ reference: 'C' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual([200, 422, 200]);
    expect(results[0]?.answer?.reference).toBe('A');
    expect(results[1]?.problem?.errors).toContainEqual({
      pointer: '/type',
      detail: 'must be "chip-order" or "model-weights"',
    });
    expect(w.machine.runs.map(({ submission }) => submission.request.reference)).toEqual([
      'A',
      'C',
    ]);
  });

  it('makes a repeat the same requests, by its key and their places', async () => {
    const w = world();
    const both = [order({ reference: 'A' }), order({ reference: 'B' })];
    const first = await send(w, both, 'batch-7');
    const repeated = first.map((result: object) => ({ ...result, replayed: true }));
    expect(await send(w, both, 'batch-7')).toEqual(repeated);
    expect(await send(w, [order({ reference: 'A' }), order()], 'batch-7')).toMatchObject([
      { status: 200 },
      { status: 409 },
    ]);
    expect(w.machine.runs).toHaveLength(2);
  });

  it.each(['batch-7', 'batch-7/0', 'batch-7/1'])(
    'and a single request of the key %s are two',
    async (key) => {
      const w = world();
      const results = await send(w, [order(), order({ reference: 'B' })], 'batch-7');
      const alone = await call(w, 'POST /v1/requests', {
        body: order({ reference: 'C' }),
        headers: { 'Idempotency-Key': key },
      });
      const { id } = (await alone.json()) as { id: string };
      expect(results.map(({ answer }) => answer?.id)).not.toContain(id);
      expect(w.cases.files.size).toBe(3);
    },
  );

  it.each([
    ['breaks', new Error('no such number'), 500],
    ['does not answer', new DependencyUnavailableError('gone'), 503],
  ])('answers the others when the table %s for one', async (_what, error, status) => {
    const w = world();
    const receive = w.cases.receive.bind(w.cases);
    w.cases.receive = async (submission) => {
      if (submission.request.reference === 'B') throw error;
      return receive(submission);
    };
    const requests = ['A', 'B', 'C'].map((reference) => order({ reference }));
    const results = await send(w, requests);
    expect(results.map((result) => result.status)).toEqual([200, status, 200]);
    expect(results.map(({ answer }) => answer?.reference)).toEqual(['A', undefined, 'C']);
    expect(results[1]?.problem?.status).toBe(status);
    expect(w.lines).toMatchObject([{ status: 207, error: error.name }]);
  });

  it('answers the others when deciding one of them breaks', async () => {
    const w = world();
    const run = w.machine.run.bind(w.machine);
    w.machine.run = async (input) => {
      if (input.submission.request.reference === 'B') throw new Error('broken');
      return run(input);
    };
    const results = await send(
      w,
      ['A', 'B', 'C'].map((reference) => order({ reference })),
    );
    expect(results.map(({ status }) => status)).toEqual([200, 500, 200]);
  });

  it('has each tell to come back when there is no time left to store it', async () => {
    const w = world();
    const receive = w.cases.receive.bind(w.cases);
    w.cases.receive = async (submission) => {
      w.state.now = new Date(w.state.now.getTime() + 13_000);
      return receive(submission);
    };
    const results = await send(w, [order(), order(), order()]);
    expect(results.map(({ status }) => status)).toEqual([200, 202, 503]);
  });

  it('stores every request though the machine is down, and asks it no more than once', async () => {
    const w = world();
    w.machine.failure = new DependencyUnavailableError('gone');
    const results = await send(w, [order(), order(), order()]);
    expect(results.map(({ answer, status }) => [status, answer?.status])).toEqual(
      Array(3).fill([202, 'received']),
    );
    expect(w.cases.files.size).toBe(3);
    expect(w.machine.runs).toHaveLength(1);
  });

  it('leaves to the sweep what would take longer than a call may', async () => {
    const w = world();
    const run = w.machine.run.bind(w.machine);
    w.machine.run = async (input) => {
      w.state.now = new Date(w.state.now.getTime() + 9_000);
      return run(input);
    };
    const results = await send(w, [order(), order(), order()]);
    expect(results.map(({ status }) => status)).toEqual([200, 200, 202]);
    expect(w.state.now.getTime() - NOW.getTime()).toBeLessThan(29_000);
  });

  it.each([
    [{}, '/requests', 'is required'],
    [[], '', 'must be an object'],
    [{ requests: [] }, '/requests', 'must have at least 1 entry'],
    [{ requests: Array(26).fill({}) }, '/requests', 'must have at most 25 entries'],
    [{ requests: [1], more: 1 }, '/more', 'is not a field of this object'],
  ])('refuses the envelope %j', async (body, pointer, detail) => {
    const response = await call(world(), path, { body });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer, detail }] });
  });
});
