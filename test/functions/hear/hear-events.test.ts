import { describe, expect, it } from 'vitest';
import type { IntakeSources } from '../../../functions/adapters/ports/intake.ts';
import { hearEvents } from '../../../functions/hear/hear-events.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import { order } from '../../support/example-order.ts';
import { world } from '../../support/front-door.ts';

const ACCOUNT = '210987654321';
const SOURCE = 'com.example.sales';

/** As EventBridge puts an event into the queue. */
const bridged = (detail: object, more: object = {}) => ({
  version: '0',
  id: 'eb-1',
  'detail-type': 'order.placed',
  source: SOURCE,
  account: ACCOUNT,
  time: '2026-03-04T05:00:00Z',
  region: 'us-east-1',
  resources: [],
  detail,
  ...more,
});

function hearing() {
  const w = world();
  const sources: Pick<IntakeSources, 'find'> = {
    find: async ({ account, source }) =>
      account === ACCOUNT && source === SOURCE
        ? { clientId: 'supplier', scopes: ['orders:write'] }
        : undefined,
  };
  const lines: object[] = [];
  const deps = { ...w.deps, sources, log: (line: object) => void lines.push(line) };
  const hear = async (...events: unknown[]) => {
    const bodies = events.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    const messages = bodies.map((body, n) => ({ messageId: `m-${n}`, body }));
    const { batchItemFailures } = await hearEvents(messages, deps);
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  return { ...w, hear, lines };
}

describe('An event on the bus', () => {
  it('is told by whoever is registered for its account and source, whatever it says itself', async () => {
    const { hear, cases } = hearing();
    const inside = {
      specversion: '1.0',
      id: '1',
      source: '/s',
      type: 'order.placed',
      data: order(),
    };
    expect(await hear(bridged({ ...inside, clientId: 'another' }))).toEqual([]);
    expect([...cases.files.values()]).toMatchObject([{ clientId: 'supplier' }]);
  });

  it('that is no CloudEvent is one by what EventBridge says of it, and done once', async () => {
    const { hear, cases } = hearing();
    const event = bridged(order());
    expect(await hear(event, event)).toEqual([]);
    expect(await hear(event)).toEqual([]);
    expect(cases.files.size).toBe(1);
  });

  it('of another account, of another source, or past what is registered is not taken', async () => {
    const { hear, cases, lines } = hearing();
    const failed = await hear(
      bridged(order(), { account: '000000000000' }),
      bridged(order(), { source: 'com.example.other' }),
      bridged(
        { reference: 'PO-1', number: 'S-1', lines: [{ line: 1, quantity: 1 }] },
        {
          'detail-type': 'shipment.departed',
        },
      ),
      '{',
    );
    expect(failed).toEqual(['m-0', 'm-1', 'm-2', 'm-3']);
    expect(cases.files.size).toBe(0);
    expect(lines).toHaveLength(4);
  });

  it('that was stored is taken, though it could not be carried out', async () => {
    const { hear, cases, machine } = hearing();
    machine.failure = new DependencyUnavailableError('down');
    expect(await hear(bridged(order()))).toEqual([]);
    expect([...cases.files.values()]).toMatchObject([{ status: 'received' }]);
  });
});
