import {
  EventBridgeClient,
  type EventBridgeClientConfig,
  type EventBridgeServiceException,
  PutEventsCommand,
} from '@aws-sdk/client-eventbridge';
import type { CallOutcome, EventToSend } from '../ports/webhooks.ts';
import { limited } from '../time-limits.ts';

/** By this the rules of a client's bus know what we put there; its policy need let nobody else put it. */
const SOURCE = 'chipgate';

/** Puts one event on a bus, and says what came of it; throws where EventBridge does not answer. */
export type PutOnBus = (arn: string, event: EventToSend) => Promise<Partial<CallOutcome>>;

/** Puts events on buses of other accounts, as far as these let us. */
export function eventBuses(configuration: EventBridgeClientConfig = {}): PutOnBus {
  const client = new EventBridgeClient({ ...limited(), ...configuration });
  return async (EventBusName, event) => {
    const entry = {
      EventBusName,
      Source: SOURCE,
      DetailType: event.type,
      Detail: JSON.stringify(event),
    };
    const sent = client.send(new PutEventsCommand({ Entries: [entry] }));
    const { FailedEntryCount = 0 } = await sent.catch(refusal);
    return FailedEntryCount > 0 ? { error: 'bus-refused' } : { status: 200 };
  };
}

/** A bus that is not there, or lets us in no more, is its client's to mend. */
function refusal(error: unknown): { readonly FailedEntryCount: number } {
  const { httpStatusCode = 0 } = (error as Partial<EventBridgeServiceException>).$metadata ?? {};
  if (httpStatusCode >= 400 && httpStatusCode < 500) return { FailedEntryCount: 1 };
  throw error;
}
