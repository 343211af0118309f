import type { KeptWebhook } from '../../../shared/contracts/webhook.ts';
import { mayCallEndpoint, wants } from '../../../shared/webhooks/endpoint.ts';
import type { Clock } from '../clock.ts';
import { type Log, traceOf } from '../log.ts';
import type { FedEvent, FeedFollower } from '../ports/feed.ts';
import type { Message, Queue } from '../ports/queue.ts';
import type { Lanes, Webhooks } from '../ports/webhooks.ts';

export interface FanOutParts {
  readonly webhooks: Pick<Webhooks, 'of'>;
  readonly lanes: Pick<Lanes, 'extend'>;
  readonly wakes: Queue;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Has every endpoint of a client told what the client was told, in order within each case. They are read
 * anew each time: one that was registered before something happened is told of it. Of a client without
 * endpoints nothing is written, and nobody woken. That nobody could be woken is no reason to have it all
 * told again: what stands in the table, the sweep wakes for.
 */
export function fanOut({ webhooks, lanes, wakes, clock, log }: FanOutParts): FeedFollower {
  const extend = async (
    webhook: KeptWebhook,
    caseId: string,
    told: readonly FedEvent[],
  ): Promise<Message[]> => {
    if (!told.some(({ event }) => wants(webhook, event.type))) return [];
    const now = clock();
    const of = { clientId: webhook.clientId, webhookId: webhook.id, caseId };
    const placed = told.map(({ event, page }) => ({ place: Number(event.sequence), page }));
    const isParked = !webhook.health.isProven || webhook.state !== 'active';
    await lanes.extend(of, placed, { isParked, at: now });
    const isAsleep = mayCallEndpoint(webhook, now) === 'none';
    return isAsleep ? [] : [{ body: JSON.stringify(of), group: webhook.id }];
  };
  return {
    async follow(clientId, told) {
      const all = (await webhooks.of(clientId)).filter(({ state }) => state !== 'disabled');
      if (all.length === 0) return;
      const byCase = [...Map.groupBy(told, ({ event }) => event.subject)];
      const messages = await Promise.all(
        all.flatMap((webhook) => byCase.map(([caseId, ofCase]) => extend(webhook, caseId, ofCase))),
      );
      await wakes.send(messages.flat()).catch((error: unknown) => {
        log({ level: 'error', message: 'fan out: nobody was woken', ...traceOf(error) });
      });
    },
  };
}
