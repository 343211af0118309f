import { describe, expect, it } from 'vitest';
import { answer, preCheckAnswer } from '../../../shared/contracts/decision.ts';
import { CaseConflictError, DependencyUnavailableError } from '../../../shared/errors.ts';
import { PRE_CHECKS } from '../../../shared/people/allowance.ts';
import { order } from '../../support/example-order.ts';
import { call, KEY, NOW, OTHER_KEY, PUBLIC_URL, world } from '../../support/front-door.ts';

const unavailable = () => new DependencyUnavailableError('gone');
const keyed = (key: string) => ({ 'Idempotency-Key': key });

describe('POST /v1/requests', () => {
  it('stores the request, has it decided and answers with the whole decision', async () => {
    const w = world();
    const response = await call(w, 'POST /v1/requests', { body: order() });
    expect(response.status).toBe(200);
    const body = answer.parse(await response.json());
    expect(body).toMatchObject({
      reference: 'PO-2025-0042',
      status: 'no-license-required',
      submittedAt: NOW.toISOString(),
      decision: { route: 'small-order', totalTpp: 8_105_984, h100Equivalents: 512.2 },
      license: null,
    });
    expect(body.decision).not.toHaveProperty('status');
    expect(body.links.self).toBe(`${PUBLIC_URL}/v1/requests/${body.id}`);
    expect(body.links.statusPage).toMatch(
      new RegExp(`^${PUBLIC_URL}/status/${body.id}\\.secret-\\d+$`),
    );
    expect(response.headers.get('Location')).toBe(body.links.self);
    expect(w.cases.files.size).toBe(1);
    expect(w.machine.runs.map((run) => run.command)).toEqual(['decide']);
  });

  it('pins the request to the policy in force when it came in', async () => {
    const w = world();
    await call(w, 'POST /v1/requests', { body: order() });
    expect(w.machine.runs[0]?.submission.policy).toMatchObject({
      id: 'us-diffusion-2025-01',
      digest: expect.stringMatching(/^sha256-[\w-]{43}$/),
    });
  });

  it.each([
    ['no-license-required', 200],
    ['licensed', 200],
    ['refused', 200],
    ['waitlisted', 200],
    ['under-review', 202],
    ['on-hold', 202],
  ] as const)('answers %s with %i', async (status, code) => {
    const w = world();
    w.machine.decision = { ...w.machine.decision, status };
    const response = await call(w, 'POST /v1/requests', { body: order() });
    expect(response.status).toBe(code);
    expect(await response.json()).toMatchObject({ status });
  });

  it('answers 202 received when the machine does not answer, and loses nothing', async () => {
    const w = world();
    w.machine.failure = unavailable();
    const response = await call(w, 'POST /v1/requests', { body: order() });
    expect(response.status).toBe(202);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect(await response.json()).toMatchObject({ status: 'received', decision: null });
    expect([...w.cases.files.values()].map((file) => file.status)).toEqual(['received']);
    expect(w.lines.at(-1)).toMatchObject({ status: 202, error: 'DependencyUnavailableError' });
  });

  it('answers with what is stored when another run has decided meanwhile', async () => {
    const w = world();
    await call(w, 'POST /v1/requests', { body: order(), headers: keyed('k') });
    const [file] = w.cases.files.values();
    w.deps.cases.receive = async () => ({
      stored: false,
      case: { ...structuredClone(file as NonNullable<typeof file>), status: 'received' },
    });
    w.machine.failure = new CaseConflictError('moved');
    const response = await call(w, 'POST /v1/requests', { body: order(), headers: keyed('k') });
    expect(await response.json()).toMatchObject({ status: 'no-license-required' });
  });
});

describe('An Idempotency-Key', () => {
  it('makes a repeat the same request, with the same answer and one run', async () => {
    const w = world();
    const send = () => call(w, 'POST /v1/requests', { body: order(), headers: keyed('order-1') });
    const first = await send();
    expect(first.headers.get('Idempotent-Replayed')).toBeNull();
    const again = await send();
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    expect(w.cases.files.size).toBe(1);
    expect(w.machine.runs).toHaveLength(1);
  });

  it('does not mind the order of fields or white space', async () => {
    const w = world();
    const body = order();
    const reversed = Object.fromEntries(Object.entries(body).reverse());
    await call(w, 'POST /v1/requests', { body, headers: keyed('order-1') });
    const raw = JSON.stringify(reversed, null, 4);
    const repeat = await call(w, 'POST /v1/requests', { raw, headers: keyed('order-1') });
    expect(repeat.status).toBe(200);
  });

  it('refuses another body with 409 and leaves the first as it was', async () => {
    const w = world();
    await call(w, 'POST /v1/requests', { body: order(), headers: keyed('order-1') });
    const other = order({ destination: 'KR' });
    const response = await call(w, 'POST /v1/requests', { body: other, headers: keyed('order-1') });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ type: '/problems/idempotency-conflict' });
    expect(
      [...w.cases.files.values()].map(
        ({ request }) => 'destination' in request && request.destination,
      ),
    ).toEqual(['VN']);
  });

  it('has a request that was only received decided by its repeat', async () => {
    const w = world();
    w.machine.failure = unavailable();
    await call(w, 'POST /v1/requests', { body: order(), headers: keyed('order-1') });
    w.machine.failure = undefined;
    const repeat = await call(w, 'POST /v1/requests', { body: order(), headers: keyed('order-1') });
    expect(repeat.status).toBe(200);
    expect(w.machine.runs[1]).toEqual(w.machine.runs[0]);
  });

  it('is one of each client: two clients with one key have two requests', async () => {
    const w = world();
    for (const key of [KEY, OTHER_KEY]) {
      await call(w, 'POST /v1/requests', { body: order(), headers: keyed('order-1'), key });
    }
    expect(w.cases.files.size).toBe(2);
  });

  it('may be left out: then every call is a request of its own', async () => {
    const w = world();
    for (const _ of [1, 2]) await call(w, 'POST /v1/requests', { body: order() });
    expect(w.cases.files.size).toBe(2);
  });

  it.each(['', ' ', 'with space', 'x'.repeat(256), 'é', '\u007f'])(
    'refuses %j with 400',
    async (key) => {
      const w = world();
      const response = await call(w, 'POST /v1/requests', { body: order(), headers: keyed(key) });
      expect(response.status).toBe(400);
      expect(w.cases.files.size).toBe(0);
    },
  );

  it.each(['!', '~', 'x'.repeat(255), 'a/0'])('takes %j', async (key) => {
    const response = await call(world(), 'POST /v1/requests', {
      body: order(),
      headers: keyed(key),
    });
    expect(response.status).toBe(200);
  });
});

describe('POST /v1/pre-checks', () => {
  it('is rationed by client: past that nothing is run, and it says when to come back', async () => {
    const w = world();
    const asked: unknown[] = [];
    w.deps.allowances.take = async (...use) => {
      asked.push(use);
      return { waitSeconds: 42 };
    };
    expect((await call(w, 'POST /v1/pre-checks', { body: {} })).status).toBe(422);
    expect(asked).toEqual([]);
    const response = await call(w, 'POST /v1/pre-checks', { body: order() });
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '42']);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ type: '/problems/rationed', status: 429 });
    expect(asked).toEqual([[{ allowance: PRE_CHECKS, whose: 'supplier' }, w.state.now]]);
    expect(w.machine.runs).toEqual([]);
    expect((await call(w, 'POST /v1/requests', { body: order() })).status).toBe(200);
  });

  it('answers as the request would be answered, and leaves no trace', async () => {
    const w = world();
    const response = await call(w, 'POST /v1/pre-checks', { body: order() });
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(preCheckAnswer.strict().parse(body)).toMatchObject({ status: 'no-license-required' });
    expect(Object.keys(body as object)).toEqual(['reference', 'status', 'submittedAt', 'decision']);
    expect(w.machine.runs.map((run) => run.command)).toEqual(['pre-check']);
    expect(w.cases.files.size).toBe(0);
  });

  it('answers 503 when the machine does not answer', async () => {
    const w = world();
    w.machine.failure = unavailable();
    const response = await call(w, 'POST /v1/pre-checks', { body: order() });
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
  });
});
