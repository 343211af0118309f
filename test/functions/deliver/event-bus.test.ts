import { afterEach, describe, expect, it } from 'vitest';
import { endpointCaller } from '../../../functions/adapters/webhooks/call-endpoint.ts';
import { eventBuses } from '../../../functions/adapters/webhooks/event-bus.ts';
import type { KeptWebhook } from '../../../shared/contracts/webhook.ts';
import { wellAgain } from '../../../shared/webhooks/endpoint.ts';
import { type BusAnswer, eventBridge, eventIn, type PutEntry } from '../../support/event-bridge.ts';
import { supplierWorld, webhookNamed } from '../../support/supplier-world.ts';

const DAY_MS = 86_400_000;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const busNamed = (id: string): KeptWebhook => {
  const { url: _, ...rest } = webhookNamed(id);
  return { ...rest, eventBus: `arn:aws:events:us-east-1:111122223333:event-bus/${id}` };
};

/** Everything as it is, but for the table and the clock: what is put goes through the SDK. */
async function worldOfBuses(answer: (entry: PutEntry) => BusAnswer = () => 'taken') {
  const bridge = await eventBridge(answer);
  closing.push(bridge.close);
  const parts = { loopback: false, putOnBus: eventBuses(bridge.configuration) };
  const world = supplierWorld(
    undefined,
    endpointCaller({ clock: () => world.deps.clock(), ...parts }),
  );
  const placesOf = (id: string, caseId: string) =>
    bridge.taken
      .filter(({ EventBusName }) => EventBusName.endsWith(`/${id}`))
      .map(eventIn)
      .filter(({ subject }) => subject === caseId)
      .map(({ sequence }) => Number(sequence));
  return { ...world, calls: bridge.calls, placesOf };
}

describe('An event bus', () => {
  it('is put every event of each case, in order, once', async () => {
    const { register, happen, settle, placesOf, stored } = await worldOfBuses();
    await register(busNamed('a'));
    for (const caseId of ['one', 'two', 'one', 'one', 'two']) await happen(caseId);
    await settle();
    expect(placesOf('a', 'one')).toEqual([1, 2, 3]);
    expect(placesOf('a', 'two')).toEqual([1, 2]);
    expect(stored.attempts).toHaveLength(5);
    for (const one of stored.attempts)
      expect(one).toMatchObject({ outcome: 'delivered', status: 200, try: 1 });
  });

  it('that fails an entry is put it again, and only then what came after', async () => {
    let isFailing = true;
    const world = await worldOfBuses(() => (isFailing ? 'failed' : 'taken'));
    const { register, happen, settle, pass, placesOf, stored, calls } = world;
    await register(busNamed('a'));
    await happen('one');
    await happen('one');
    await settle();
    expect(calls).toHaveLength(1);
    expect(stored.attempts).toMatchObject([{ outcome: 'failed', error: 'bus-refused', try: 1 }]);
    isFailing = false;
    await pass(60_000);
    expect(placesOf('a', 'one')).toEqual([1, 2]);
    expect(calls).toHaveLength(3);
  });

  it('that lets nobody in costs eleven calls a day, delays no other, and its client is mailed', async () => {
    const isShut = ({ EventBusName }: PutEntry) => EventBusName.endsWith('/shut');
    const world = await worldOfBuses((entry) => (isShut(entry) ? 400 : 'taken'));
    const { register, happen, pass, placesOf, stored, mails, calls } = world;
    await register(busNamed('shut'));
    await register(busNamed('open'));
    for (let n = 0; n < 50; n++) await happen(`case-${n % 25}`);
    await pass(2 * DAY_MS);
    expect(calls.filter(({ entries }) => entries.some(isShut))).toHaveLength(11);
    for (let n = 0; n < 25; n++) expect(placesOf('open', `case-${n}`)).toEqual([1, 2]);
    expect(stored.webhooks.get('shut')).toMatchObject({ state: 'paused', pausedFor: 'unanswered' });
    expect(mails).toEqual(['Webhook paused: shut']);
  });

  it('that lets us in again goes on where it stopped once it is resumed', async () => {
    let isShut = true;
    const world = await worldOfBuses(() => (isShut ? 400 : 'taken'));
    const { register, happen, pass, placesOf, stored, deps } = world;
    await register(busNamed('a'));
    await happen('one');
    await happen('two');
    await pass(2 * DAY_MS);
    isShut = false;
    await happen('one');
    await pass(DAY_MS);
    expect([placesOf('a', 'one'), placesOf('a', 'two')]).toEqual([[], []]);
    await deps.webhooks.change(wellAgain(stored.webhooks.get('a') as KeptWebhook, deps.clock()));
    await pass(120_000);
    expect([placesOf('a', 'one'), placesOf('a', 'two')]).toEqual([[1, 2], [1]]);
  });
});
