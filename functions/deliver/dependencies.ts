import type { Clock } from '../adapters/clock.ts';
import type { Log } from '../adapters/log.ts';
import type { Mailer } from '../adapters/ports/notices.ts';
import type { Queue } from '../adapters/ports/queue.ts';
import type {
  Attempts,
  CallEndpoint,
  Lanes,
  ToldEvents,
  Webhooks,
} from '../adapters/ports/webhooks.ts';

export interface CallingDependencies {
  readonly webhooks: Pick<Webhooks, 'find' | 'change'>;
  readonly lanes: Lanes;
  readonly attempts: Pick<Attempts, 'add'>;
  readonly told: ToldEvents;
  readonly call: CallEndpoint;
  /** Wakes this function, at once or later. */
  readonly wakes: Queue;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** From 0 to 1: tries of many that failed together come apart by it. */
  readonly chance: () => number;
  readonly log: Log;
}
