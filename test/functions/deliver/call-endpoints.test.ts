import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptWebhook } from '../../../shared/contracts/webhook.ts';
import { switchedOff, wellAgain } from '../../../shared/webhooks/endpoint.ts';
import { BUSY, OK, START, supplierWorld, webhookNamed } from '../../support/supplier-world.ts';

const DAY_MS = 86_400_000;

describe('An endpoint', () => {
  it('is told every event of each case, in order, once', async () => {
    const { register, happen, settle, placesOf, stored } = supplierWorld();
    await register(webhookNamed('a'));
    for (const caseId of ['one', 'two', 'one', 'one', 'two']) await happen(caseId);
    await settle();
    expect(placesOf('a', 'one')).toEqual([1, 2, 3]);
    expect(placesOf('a', 'two')).toEqual([1, 2]);
    expect(stored.attempts.map(({ outcome }) => outcome)).toEqual(Array(5).fill('delivered'));
    expect([...stored.lanes.values()].map(({ lane }) => lane.dueAt)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is told of the types alone that it asked for', async () => {
    const { register, happen, settle, placesOf } = supplierWorld();
    await register(webhookNamed('a', { types: ['license.warning'] }));
    for (let n = 0; n < 4; n++) await happen('one');
    await settle();
    expect(placesOf('a', 'one')).toEqual([2, 4]);
  });

  it('is told again what it did not take, and after it what came later', async () => {
    let isBusy = true;
    const { register, happen, settle, pass, placesOf } = supplierWorld(() => (isBusy ? BUSY : OK));
    await register(webhookNamed('a'));
    await happen('one');
    await happen('one');
    await settle();
    expect(placesOf('a', 'one')).toEqual([1]);
    isBusy = false;
    await pass(60_000);
    expect(placesOf('a', 'one')).toEqual([1, 1, 2]);
  });

  it('that is dead costs eleven calls a day however much happens, and then a mail', async () => {
    const { register, happen, pass, callsOf, mails, stored } = supplierWorld((id) =>
      id === 'dead' ? { error: 'unreachable', milliseconds: 1 } : OK,
    );
    await register(webhookNamed('dead'));
    await register(webhookNamed('alive'));
    for (let n = 0; n < 50; n++) await happen(`case-${n % 25}`);
    await pass(2 * DAY_MS);
    expect(callsOf('dead')).toHaveLength(11);
    expect(callsOf('alive')).toHaveLength(50);
    expect(Math.max(...callsOf('alive').map(({ at }) => at))).toBe(START + 60_000);
    expect(stored.webhooks.get('dead')).toMatchObject({ state: 'paused', pausedFor: 'unanswered' });
    expect(mails).toEqual(['Webhook paused: dead']);
  });

  it('that comes back is told all that waited, and in order', async () => {
    let isDead = true;
    const { register, happen, pass, placesOf } = supplierWorld(() => (isDead ? BUSY : OK));
    await register(webhookNamed('a'));
    for (let n = 0; n < 30; n++) await happen(`case-${n % 10}`);
    await pass(3_600_000);
    isDead = false;
    await pass(3 * 3_600_000);
    for (let n = 0; n < 10; n++) {
      expect([...new Set(placesOf('a', `case-${n}`))]).toEqual([1, 2, 3]);
    }
  });

  it('that was paused goes on where it stopped once it is resumed', async () => {
    let isDead = true;
    const { register, happen, pass, placesOf, stored, calls, deps } = supplierWorld(() =>
      isDead ? BUSY : OK,
    );
    await register(webhookNamed('a'));
    await happen('one');
    await pass(2 * DAY_MS);
    await happen('one');
    await happen('two');
    isDead = false;
    await pass(DAY_MS);
    const before = calls.length;
    expect(placesOf('a', 'two')).toEqual([]);
    const paused = stored.webhooks.get('a') as KeptWebhook;
    await deps.webhooks.change(wellAgain(paused, deps.clock()));
    await pass(120_000);
    expect(
      calls
        .slice(before)
        .map(({ caseId, place }) => `${caseId} ${place}`)
        .sort(),
    ).toEqual(['one 1', 'one 2', 'two 1']);
  });

  it('that answers 410 is called no more, and its client is mailed', async () => {
    const { register, happen, pass, calls, mails, stored } = supplierWorld(() => ({
      status: 410,
      milliseconds: 1,
    }));
    await register(webhookNamed('a'));
    await happen('one');
    await pass(DAY_MS);
    expect(calls).toHaveLength(1);
    expect(stored.webhooks.get('a')).toMatchObject({ state: 'paused', pausedFor: 'gone' });
    expect(mails).toHaveLength(1);
  });

  it('that does not take one case is told the others all the same; of that one its client is mailed', async () => {
    const { register, happen, pass, placesOf, mails, stored, deps } = supplierWorld((_, event) =>
      event === 'bad.1' ? BUSY : OK,
    );
    await register(webhookNamed('a'));
    await happen('good');
    await pass(60_000);
    await happen('bad');
    for (let hour = 0; hour < 30; hour++) {
      await happen('good');
      await pass(3_600_000);
    }
    expect(placesOf('a', 'good')).toHaveLength(31);
    expect(placesOf('a', 'bad')).toHaveLength(11);
    expect(mails).toHaveLength(1);
    const webhook = stored.webhooks.get('a') as KeptWebhook;
    expect(webhook.state).toBe('active');
    await deps.webhooks.change(wellAgain(webhook, deps.clock()));
    await pass(60_000);
    expect(placesOf('a', 'bad')).toHaveLength(12);
  });

  it('is called no sooner than it asked to be', async () => {
    const { register, happen, settle, pass, callsOf } = supplierWorld(() => ({
      ...BUSY,
      retryAfter: 1_800,
    }));
    await register(webhookNamed('a'));
    await happen('one');
    await settle();
    await pass(1_740_000);
    expect(callsOf('a')).toHaveLength(1);
    await pass(120_000);
    expect(callsOf('a')).toHaveLength(2);
  });

  it('that was never called is told all the same where the message that was to wake for it was lost', async () => {
    const { register, happen, pass, placesOf, queue } = supplierWorld();
    await register(webhookNamed('a'));
    await pass(60_000);
    await happen('one');
    queue.length = 0;
    await pass(20 * 60_000);
    expect(placesOf('a', 'one')).toEqual([1]);
  });

  it('that nothing has happened to yet is looked at four times an hour, and never called', async () => {
    const { register, pass, calls, stored } = supplierWorld();
    await register(webhookNamed('a'));
    await pass(DAY_MS);
    expect(calls).toEqual([]);
    expect(stored.webhooks.get('a')?.version).toBeLessThanOrEqual(1 + 24 * 4);
  });

  it('that is switched off is called no more', async () => {
    const { register, happen, pass, calls, deps } = supplierWorld();
    const webhook = webhookNamed('a');
    await register(webhook);
    await deps.webhooks.change(switchedOff(webhook, deps.clock()));
    await happen('one');
    await pass(DAY_MS);
    expect(calls).toEqual([]);
  });
});

type Step =
  | { readonly do: 'happen'; readonly caseId: string }
  | { readonly do: 'together' }
  | { readonly do: 'wake' | 'forget' | 'twice'; readonly which: number }
  | { readonly do: 'pass'; readonly minutes: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('happen' as const), caseId: fc.constantFrom('one', 'two', 'three') }),
  fc.record({ do: fc.constant('together' as const) }),
  fc.record({ do: fc.constantFrom('wake', 'forget', 'twice'), which: fc.nat({ max: 50 }) }),
  fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
);

async function take(one: Step, { happen, pass, queue, run }: ReturnType<typeof supplierWorld>) {
  if (one.do === 'happen') return happen(one.caseId);
  if (one.do === 'pass') return pass(one.minutes * 60_000);
  if (one.do === 'together') return void (await Promise.all(queue.splice(0).map(run)));
  const index = one.which % Math.max(1, queue.length);
  const [message] = queue.slice(index, index + 1);
  if (one.do !== 'twice') queue.splice(index, 1);
  if (one.do !== 'forget' && message) await run(message);
}

const LUCK = { ok: OK, busy: BUSY, dies: 'dies' } as const;

describe('An endpoint that answered and dies', () => {
  it('is called for three cases, and then by one call at a time', async () => {
    let isDead = false;
    const { register, happen, settle, pass, callsOf } = supplierWorld(() => (isDead ? BUSY : OK));
    await register(webhookNamed('a'));
    await happen('first');
    await settle();
    isDead = true;
    for (let n = 0; n < 50; n++) await happen(`case-${n}`);
    await settle();
    expect(callsOf('a')).toHaveLength(1 + 3);
    await pass(2 * DAY_MS);
    expect(callsOf('a')).toHaveLength(1 + 3 + 10);
  });

  it('while many are told at once is tried again as if few had been, and told all once it is back', async () => {
    let isDead = false;
    const { register, happen, settle, pass, queue, run, stored, placesOf, mails } = supplierWorld(
      () => (isDead ? BUSY : OK),
    );
    await register(webhookNamed('a'));
    await happen('first');
    await settle();
    isDead = true;
    for (let n = 0; n < 40; n++) await happen(`case-${n}`);
    await Promise.all(queue.splice(0).map(run));
    expect(stored.webhooks.get('a')).toMatchObject({ state: 'active', health: { failures: 1 } });
    isDead = false;
    await pass(3_600_000);
    for (let n = 0; n < 40; n++) expect(placesOf('a', `case-${n}`)).toEqual([1, 1]);
    expect(mails).toEqual([]);
  });
});

describe('Whatever dies, comes twice or in another order', () => {
  it('each endpoint that lives is told every event of each case, once or more and in order', async () => {
    const luck = fc.array(fc.constantFrom('ok', 'busy', 'dies'), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), luck, async (steps, all) => {
        const left = [...all];
        const world = supplierWorld((id) => (id === 'dead' ? BUSY : LUCK[left.shift() ?? 'ok']));
        await world.register(webhookNamed('live'));
        await world.register(webhookNamed('dead'));
        for (const one of steps) await take(one, world);
        await world.pass(2 * DAY_MS);
        for (const { of, lane } of world.stored.lanes.values()) {
          if (of.webhookId === 'dead') continue;
          const places = world.placesOf('live', of.caseId);
          expect([...new Set(places)]).toEqual(Array.from({ length: lane.tail }, (_, n) => n + 1));
          // Nothing is told before what came before it was taken.
          expect(places).toEqual(places.toSorted((left, right) => left - right));
        }
        expect(world.callsOf('dead').length).toBeLessThanOrEqual(11);
      }),
      { numRuns: 60 },
    );
  });
});
