import { expect, it } from 'vitest';
import { takeEvent } from '../../../functions/adapters/intake/take-event.ts';
import { goOnWithOrders } from '../../../functions/sweep/intake.ts';
import { API_SCOPES } from '../../../shared/keys/scopes.ts';
import { sweepPortsOn, wholeRun } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { order } from '../../support/example-order.ts';
import { world } from '../../support/front-door.ts';
import { NOON } from '../../support/ledger.ts';

it('Goes on with an order of which an event was stored and not carried out', async () => {
  const w = world();
  const ports = { ...sweepPortsOn(await createTestTable()), log: () => undefined, outbox: NONE };
  const { cases, decideMachine, mappings, licenses } = w.deps;
  const at = { now: NOON };
  const deps = { ...ports, cases, decideMachine, mappings, licenses, clock: () => at.now };
  const event = {
    specversion: '1.0' as const,
    id: '1',
    source: '/s',
    type: 'order.placed',
    data: order(),
  };
  const isInTime = () => false;
  await takeEvent(deps, { clientId: 'supplier', scopes: API_SCOPES, event, isInTime });
  expect(w.cases.files.size).toBe(0);
  at.now = new Date(NOON.getTime() + 60_000);
  const run = wholeRun(new Date(NOON.getTime() + 120_000));
  const sweeping = { ...deps, reviewMachine: { isRunning: async () => true } };
  expect(await goOnWithOrders(sweeping, run)).toEqual({ done: 1, failed: 0 });
  expect([...w.cases.files.values()]).toMatchObject([{ status: 'no-license-required' }]);
  expect(await goOnWithOrders(sweeping, run)).toEqual({ done: 0, failed: 0 });
});

const NONE = { due: async () => [], offerAgain: async () => false } as never;
