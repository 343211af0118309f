import type { Log } from '../adapters/log.ts';
import type { Queue } from '../adapters/ports/queue.ts';

export interface CallingDependencies {
  /** Wakes this function, at once or later. */
  readonly wakes: Queue;
  readonly log: Log;
}
