import { afterEach, describe, expect, it } from 'vitest';
import { endpointCaller } from '../../../../functions/adapters/webhooks/call-endpoint.ts';
import { eventBuses } from '../../../../functions/adapters/webhooks/event-bus.ts';
import { objectionsOf } from '../../../../functions/adapters/webhooks/objection.ts';
import { eventDigest } from '../../../../shared/digests/event-digest.ts';
import { type BusAnswer, eventBridge } from '../../../support/event-bridge.ts';
import { clientEventNamed } from '../../../support/memory-feed.ts';
import { webhookNamed } from '../../../support/supplier-world.ts';

const BUS = 'arn:aws:events:us-east-1:111122223333:event-bus/chipgate';
const { url: _, ...rest } = webhookNamed('a');
const endpoint = { ...rest, eventBus: BUS };
const event = clientEventNamed('req-1', 1);

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function busThat(answer: () => BusAnswer, more: object = {}) {
  const bridge = await eventBridge(answer);
  closing.push(bridge.close);
  const putOnBus = eventBuses({ ...bridge.configuration, ...more });
  const call = endpointCaller({ clock: () => new Date(), loopback: false, putOnBus });
  return { ...bridge, call };
}

describe('An endpoint that is an event bus', () => {
  it('is put the very event of the feed, alone, under the source chipgate and its own type', async () => {
    const { call, calls } = await busThat(() => 'taken');
    expect(await call(endpoint, event)).toMatchObject({ status: 200 });
    expect(calls).toEqual([{ target: 'AWSEvents.PutEvents', entries: [expect.anything()] }]);
    const [{ Detail = '', ...entry } = {}] = calls.flatMap(({ entries }) => entries);
    expect(entry).toEqual({ EventBusName: BUS, Source: 'chipgate', DetailType: event.type });
    expect(JSON.parse(Detail)).toEqual(event);
    expect(eventDigest(JSON.parse(Detail))).toBe(eventDigest(event));
  });

  it.each([
    ['fails the entry', () => 'failed' as const, 'bus-refused'],
    ['refuses the call', () => 400, 'bus-refused'],
    ['is out of order itself', () => 500, 'unreachable'],
  ])('was not told where EventBridge %s', async (_, answer, error) => {
    const { call, taken } = await busThat(answer);
    const outcome = await call(endpoint, event);
    expect(outcome).toEqual({ error, milliseconds: expect.any(Number) });
    expect(taken).toEqual([]);
  });

  it('was not told where EventBridge does not answer in time, or is not there', async () => {
    const requestHandler = { requestTimeout: 100, throwOnRequestTimeout: true };
    const { call } = await busThat(() => 'never', { requestHandler });
    expect(await call(endpoint, event)).toMatchObject({ error: 'timed-out' });
    const { call: nowhere } = await busThat(() => 'taken', { endpoint: 'http://127.0.0.1:1' });
    expect(await nowhere(endpoint, event)).toMatchObject({ error: 'unreachable' });
  });
});

describe('A bus', () => {
  const onAws = objectionsOf({ loopback: false, account: '000000000000' });

  it('of an account of its own may be an endpoint on AWS', async () => {
    expect(await onAws({ eventBus: BUS })).toBeUndefined();
  });

  it('of the account that Chipgate runs in may not', async () => {
    const eventBus = BUS.replace('111122223333', '000000000000');
    expect(await onAws({ eventBus })).toEqual({
      pointer: '/eventBus',
      detail: 'must be in an account of your own',
    });
  });
});
