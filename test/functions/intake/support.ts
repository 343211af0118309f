import { order } from '../../support/example-order.ts';
import { call, type Sent, world } from '../../support/front-door.ts';

export const SOURCE = '/sales/eu';
let told = 0;

/** An event as an order system tells it, each another one. */
export const event = (type: string, data: unknown, more: object = {}) => ({
  specversion: '1.0',
  id: `e-${++told}`,
  source: SOURCE,
  type,
  data,
  ...more,
});

export const placed = (reference: string, more: object = {}) =>
  event('order.placed', { ...order(), reference }, more);
export const changed = (reference: string, quantity: number, more: object = {}) =>
  event('order.changed', textOf(reference, quantity), more);
export const textOf = (reference: string, quantity: number) => ({
  ...order(),
  reference,
  items: [{ part: 'h100-sxm', quantity }],
});
export const cancelled = (reference: string, more: object = {}) =>
  event('order.cancelled', { reference }, more);
export const departed = (reference: string, number: string, quantity: number, more: object = {}) =>
  event('shipment.departed', { reference, number, lines: [{ line: 1, quantity }] }, more);

/** A world into which events come. */
export function intakeWorld() {
  const w = world();
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the tests find out
  const ask = async (route: string, sent: Sent = {}): Promise<{ status: number; body: any }> => {
    const response = await call(w, route, sent);
    return { status: response.status, body: await response.json() };
  };
  const as = (type: string) => ({ 'Content-Type': type });
  return {
    ...w,
    ask,
    tell: (one: unknown, sent: Sent = {}) =>
      ask('POST /v1/intake', {
        body: one,
        headers: as('application/cloudevents+json'),
        ...sent,
      }),
    batch: (events: readonly unknown[], sent: Sent = {}) =>
      ask('POST /v1/intake', {
        body: events,
        headers: as('application/cloudevents-batch+json'),
        ...sent,
      }),
  };
}
export type IntakeWorld = ReturnType<typeof intakeWorld>;
