import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import type { EventToSend } from '../ports/webhooks.ts';
import { limited } from '../time-limits.ts';

/** By this the rules of a client's bus know what we put there; its policy need let nobody else put it. */
const SOURCE = 'chipgate';

/** Puts events on buses of other accounts, as far as these let us. */
export function eventBuses(): (arn: string, event: EventToSend) => Promise<void> {
  const client = new EventBridgeClient(limited());
  return async (EventBusName, event) => {
    const entry = {
      EventBusName,
      Source: SOURCE,
      DetailType: event.type,
      Detail: JSON.stringify(event),
    };
    const { FailedEntryCount = 0 } = await client.send(new PutEventsCommand({ Entries: [entry] }));
    if (FailedEntryCount > 0)
      throw new DependencyUnavailableError('The bus did not take the event');
  };
}
