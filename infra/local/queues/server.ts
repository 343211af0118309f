import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { QUEUE_NAMES, QUEUES } from '../../queues.ts';
import { readIncoming } from '../body.ts';
import type { Lambdas } from '../lambda.ts';
import { type Listening, type ListenOptions, listen } from '../loopback.ts';
import { ACCOUNT, REGION } from '../surroundings.ts';
import { LocalQueue } from './queue.ts';

const MAX_CALL_BYTES = 1024 * 1024;
const TARGET = 'AmazonSQS.SendMessageBatch';

const sendCall = z.object({
  QueueUrl: z.string(),
  Entries: z
    .array(
      z.object({
        Id: z.string(),
        MessageBody: z.string().min(1),
        DelaySeconds: z.int().min(0).max(900).default(0),
        MessageGroupId: z.string().default(''),
      }),
    )
    .min(1)
    .max(10),
});

export interface Queues extends Listening {
  /** The functions are there: from now on what is sent is handed to them. */
  open(lambdas: Lambdas): void;
  /** Resolves once nothing is handed on, and nothing waits but for its time. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** As much of SQS (AWS JSON 1.0) as sending takes, with what it sends lying in memory. */
export async function startQueues(options: ListenOptions, deadLetterFile: string): Promise<Queues> {
  const queues = new Map<string, LocalQueue>();
  const listening = await listen(options, (request, response) => {
    answer(request, queues).then(
      (body) => send(response, 200, body),
      (error: Error) =>
        send(response, 400, { __type: 'InvalidParameterValue', message: error.message }),
    );
  });
  const isBusy = () => [...queues.values()].some((queue) => queue.isBusy);
  return {
    ...listening,
    open: (lambdas) => {
      for (const name of QUEUE_NAMES) {
        const arn = `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
        const invoke = lambdas[QUEUES[name].to];
        queues.set(name, new LocalQueue({ ...QUEUES[name], arn, invoke, deadLetterFile }));
      }
    },
    settled: async () => {
      while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    stop: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.stop()));
    },
  };
}

async function answer(request: IncomingMessage, queues: ReadonlyMap<string, LocalQueue>) {
  const target = String(request.headers['x-amz-target'] ?? '');
  const body = await readIncoming(request, MAX_CALL_BYTES);
  if (target !== TARGET || !body) throw new Error(`Not spoken here: ${target}`);
  const { QueueUrl, Entries } = sendCall.parse(JSON.parse(body.toString()));
  const queue = queues.get(QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1));
  if (!queue) throw new Error('There is no such queue');
  return {
    Successful: Entries.map(({ Id, MessageBody, DelaySeconds, MessageGroupId }) => ({
      Id,
      MessageId: queue.send({
        body: MessageBody,
        delaySeconds: DelaySeconds,
        group: MessageGroupId,
      }),
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    })),
    Failed: [],
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}
