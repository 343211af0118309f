import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { DependencyUnavailableError, unavailable } from '../../shared/errors.ts';
import type { Message, Queue } from './ports/queue.ts';
import { limited } from './time-limits.ts';

/** SQS takes so many at once. */
const BATCH = 10;

export function sqs(QueueUrl: string, configuration: SQSClientConfig): Queue {
  const client = new SQSClient({ ...limited(), useQueueUrlAsEndpoint: false, ...configuration });
  const send = async (messages: readonly Message[]) => {
    const Entries = messages.map(({ body, group, delaySeconds }, index) => ({
      Id: String(index),
      MessageBody: body,
      MessageGroupId: group,
      ...(delaySeconds && { DelaySeconds: delaySeconds }),
    }));
    const { Failed = [] } = await client
      .send(new SendMessageBatchCommand({ QueueUrl, Entries }))
      .catch(unavailable('The queue could not be reached'));
    if (Failed.length > 0) throw new DependencyUnavailableError('The queue did not take all');
  };
  return {
    async send(messages) {
      const starts = Array.from(
        { length: Math.ceil(messages.length / BATCH) },
        (_, n) => n * BATCH,
      );
      await Promise.all(starts.map((start) => send(messages.slice(start, start + BATCH))));
    },
  };
}
