import type { Clock } from '../clock.ts';
import { optional, required } from '../configuration.ts';
import { once } from '../once.ts';
import type { CallEndpoint } from '../ports/webhooks.ts';
import { endpointCaller } from './call-endpoint.ts';
import { objectionsOf } from './objection.ts';

/** On one machine alone endpoints are on it, and there are no buses. */
const isOneMachine = (): boolean => optional('loopbackTargets') === 'on';

/** Calls endpoints over HTTPS, or puts events on their buses; few are, so the first that is loads what it takes. */
export function endpointCallerHere(clock: Clock): CallEndpoint {
  if (isOneMachine()) return endpointCaller({ clock, loopback: true });
  const buses = once(async () => (await import('./event-bus.ts')).eventBuses());
  return endpointCaller({
    clock,
    loopback: false,
    putOnBus: async (arn, event) => (await buses())(arn, event),
  });
}

/** The account is named by the address of the queue: what runs has no other way to know its own. */
export function objectionsHere() {
  const loopback = isOneMachine();
  const account = new URL(required('deliverQueueUrl')).pathname.split('/')[1];
  return objectionsOf({ loopback, account: loopback ? undefined : account });
}
