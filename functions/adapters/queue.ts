import type { SQSClientConfig } from '@aws-sdk/client-sqs';
import { once } from './once.ts';
import type { Queue } from './ports/queue.ts';

/** A queue of SQS. Few calls send anything, so the first that does loads what it takes. */
export function queue(url: string, configuration: SQSClientConfig = {}): Queue {
  const sqs = once(async () => (await import('./sqs.ts')).sqs(url, configuration));
  return { send: async (messages) => (await sqs()).send(messages) };
}
