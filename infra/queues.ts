import type { ENVIRONMENT } from '../shared/deployment/environment.ts';
import type { FunctionName } from './functions.ts';

/** How a queue hands what lies in it to its function. */
export interface QueueFacts {
  readonly to: FunctionName;
  /** The variable by which those who send to it find it. */
  readonly variable: keyof typeof ENVIRONMENT;
  /** So many messages in a call, and so many calls at once. */
  readonly batch: number;
  readonly atOnce: number;
  /** What a call did not take is handed on again so much later, so many times, and then lies dead. */
  readonly visibilitySeconds: number;
  readonly receives: number;
}

/** The queues by their name; what lies in them is never the only place where something is known. */
export const QUEUES = {
  deliver: {
    to: 'deliver',
    variable: 'deliverQueueUrl',
    batch: 10,
    atOnce: 40,
    // Six times as long as a call may take, as AWS advises.
    visibilitySeconds: 360,
    receives: 5,
  },
  hear: {
    to: 'hear',
    variable: 'hearQueueUrl',
    batch: 10,
    atOnce: 10,
    visibilitySeconds: 360,
    receives: 5,
  },
} as const satisfies Record<string, QueueFacts>;

export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
