import { expect, it } from 'vitest';
import { takeEvent } from '../../../functions/adapters/intake/take-event.ts';
import { goOnWithOrders } from '../../../functions/sweep/intake.ts';
import { API_SCOPES } from '../../../shared/keys/scopes.ts';
import { sweepPortsOn, wholeRun } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { order } from '../../support/example-order.ts';
import { call, world } from '../../support/front-door.ts';
import { NOON } from '../../support/ledger.ts';

/** An intake and a sweep over one table, at one clock. */
async function intakeAndSweep() {
  const w = world();
  const ports = { ...sweepPortsOn(await createTestTable()), log: () => undefined, outbox: NONE };
  const { cases, references, decideMachine, mappings, licenses } = w.deps;
  const at = { now: NOON };
  const by = { cases, references, decideMachine, mappings, licenses };
  const deps = { ...ports, ...by, clock: () => at.now };
  return { w, at, deps, sweeping: { ...deps, reviewMachine: { isRunning: async () => true } } };
}

const told = (type: string, data: object) => ({
  specversion: '1.0' as const,
  id: '1',
  source: '/s',
  type,
  data,
});

it('Goes on with an order of which an event was stored and not carried out', async () => {
  const { w, at, deps, sweeping } = await intakeAndSweep();
  const event = told('order.placed', order());
  const isInTime = () => false;
  await takeEvent(deps, { clientId: 'supplier', scopes: API_SCOPES, event, isInTime });
  expect(w.cases.files.size).toBe(0);
  at.now = new Date(NOON.getTime() + 60_000);
  const run = wholeRun(new Date(NOON.getTime() + 120_000));
  expect(await goOnWithOrders(sweeping, run)).toEqual({ done: 1, failed: 0 });
  expect([...w.cases.files.values()]).toMatchObject([{ status: 'no-license-required' }]);
  expect(await goOnWithOrders(sweeping, run)).toEqual({ done: 0, failed: 0 });
});

it('Goes on with what waited for an order once that was filed by the API', async () => {
  const { w, at, deps, sweeping } = await intakeAndSweep();
  const event = told('order.cancelled', { reference: order().reference });
  const sent = { clientId: 'supplier', scopes: API_SCOPES, event, isInTime: () => true };
  expect(await takeEvent(deps, sent)).toMatchObject({ event: { state: 'waiting' } });
  const runAt = (seconds: number) => {
    at.now = new Date(NOON.getTime() + seconds * 1000);
    return goOnWithOrders(sweeping, wholeRun(new Date(at.now.getTime() + 60_000)));
  };
  expect(await runAt(60)).toEqual({ done: 0, failed: 0 });
  await call(w, 'POST /v1/requests', { body: order() });
  expect(await runAt(180)).toEqual({ done: 1, failed: 0 });
  expect([...w.cases.files.values()]).toMatchObject([{ status: 'withdrawn' }]);
  expect(await takeEvent(deps, sent)).toMatchObject({ event: { state: 'done' }, isReplay: true });
});

const NONE = { due: async () => [], offerAgain: async () => false } as never;
