import type { KeptWebhook } from '../../../shared/contracts/webhook.ts';
import { secretsAt } from '../../../shared/webhooks/endpoint.ts';
import { signedHeaders } from '../../../shared/webhooks/signature.ts';
import { targetIn } from '../../../shared/webhooks/target.ts';
import type { Clock } from '../clock.ts';
import type { CallEndpoint, CallOutcome, EventToSend } from '../ports/webhooks.ts';
import type { PutOnBus } from './event-bus.ts';
import { callErrorOf, postTo } from './post.ts';

const HEADERS = {
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'user-agent': 'chipgate-webhooks/1',
};

export interface CallingParts {
  readonly clock: Clock;
  /** On one machine alone may an endpoint be that machine. */
  readonly loopback: boolean;
  /** Absent where there are no buses. */
  readonly putOnBus?: PutOnBus;
}

/** Calls an endpoint with an event, signed, as Standard Webhooks has it. */
export function endpointCaller({ clock, loopback, putOnBus }: CallingParts): CallEndpoint {
  const called = async (
    webhook: KeptWebhook,
    event: EventToSend,
  ): Promise<Partial<CallOutcome>> => {
    const { url = '', eventBus } = webhook;
    if (eventBus !== undefined)
      return putOnBus ? putOnBus(eventBus, event) : { error: 'bus-refused' };
    const target = targetIn(url, { loopback });
    if (typeof target === 'string') return { error: 'address-not-public' };
    const at = clock();
    const body = JSON.stringify(event);
    const secrets = secretsAt(webhook, at).map(({ text }) => text);
    const headers = { ...HEADERS, ...signedHeaders({ id: event.id, at, body }, secrets) };
    const { status, retryAfter } = await postTo({ target, headers, body });
    const seconds = secondsIn(retryAfter, at);
    return { status, ...(seconds !== undefined && { retryAfter: seconds }) };
  };
  return async (webhook, event) => {
    const from = performance.now();
    const answer = await called(webhook, event).catch((error: unknown) => ({
      error: callErrorOf(error),
    }));
    return { ...answer, milliseconds: Math.round(performance.now() - from) };
  };
}

/** Seconds from now, of seconds or of a date (RFC 9110, 10.2.3). */
function secondsIn(retryAfter: string | undefined, at: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter);
  const seconds = Math.ceil((Date.parse(retryAfter) - at.getTime()) / 1000);
  return seconds > 0 ? seconds : undefined;
}
