import type { Clock } from '../adapters/clock.ts';
import type { Log } from '../adapters/log.ts';
import type { Mailbox } from '../adapters/mailbox.ts';
import type { Measure } from '../adapters/metrics.ts';

/** What the canary's order is from. */
export const CANARY_NAME = 'Chipgate Canary';

export interface CanaryDependencies {
  /** Where suppliers and people come in. */
  readonly publicUrl: string;
  readonly apiKey: string;
  /** Without one, nobody can read the canary's mail, and it does not ask for any. */
  readonly mailbox: Mailbox | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Random, safe in a URL. */
  readonly secret: () => string;
  /** How long mail, a machine or the sweep may take. */
  readonly patienceMs: number;
  readonly pauseMs: number;
  readonly log: Log;
  readonly measure: Measure;
}
