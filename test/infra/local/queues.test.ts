import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queue } from '../../../functions/adapters/queue.ts';
import type { Lambdas } from '../../../infra/local/lambda.ts';
import { LocalQueue } from '../../../infra/local/queues/queue.ts';
import { type Queues, startQueues } from '../../../infra/local/queues/server.ts';

let directory: string;
let deadLetterFile: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'chipgate-queues-'));
  deadLetterFile = join(directory, 'dead-letters.jsonl');
});
afterEach(() => rm(directory, { recursive: true }));

const bodiesIn = (event: unknown) => (event as SQSEvent).Records.map(({ body }) => body);

describe('The SQS of the embedded host', () => {
  let queues: Queues;
  beforeEach(async () => {
    queues = await startQueues({ port: 0, option: 'queues-port' }, deadLetterFile);
  });
  afterEach(async () => {
    await queues.stop();
    await queues.close();
  });

  const sendTo = (name: string) =>
    queue(`${queues.url}/000000000000/${name}`, {
      endpoint: queues.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });

  it('hands what the SDK sends to the function of the queue, ten at most in a call', async () => {
    const calls: string[][] = [];
    const deliver = async (event: unknown) => void calls.push(bodiesIn(event));
    queues.open({ deliver } as Partial<Lambdas> as Lambdas);
    const bodies = Array.from({ length: 25 }, (_, n) => `message ${n}`);
    await sendTo('deliver').send(bodies.map((body) => ({ body, group: 'one' })));
    await queues.settled();
    expect(calls.flat().sort()).toEqual(bodies.sort());
    expect(Math.max(...calls.map(({ length }) => length))).toBeLessThanOrEqual(10);
  });

  it('takes nothing for a queue that there is not', async () => {
    queues.open({} as Lambdas);
    await expect(sendTo('other').send([{ body: 'a', group: '' }])).rejects.toThrow(/queue/);
  });
});

describe('A queue', () => {
  const facts = {
    batch: 1,
    atOnce: 2,
    visibilitySeconds: 0,
    receives: 3,
    arn: 'arn:aws:sqs:x:y:z',
  };
  const sent = (body: string, group = '') => ({ body, group, delaySeconds: 0 });
  const settled = async (of: LocalQueue) => {
    do await sleep(5);
    while (of.isBusy);
  };

  it('offers again what failed, and lays it down after so many times', async () => {
    let calls = 0;
    const invoke = async () => {
      calls++;
      throw new Error('no');
    };
    const failing = new LocalQueue({ ...facts, invoke, deadLetterFile });
    failing.send(sent('a'));
    await settled(failing);
    expect(calls).toBe(3);
    expect(JSON.parse(readFileSync(deadLetterFile, 'utf8'))).toMatchObject({ body: 'a' });
  });

  it('offers again those alone that the function names', async () => {
    const seen: string[] = [];
    const invoke = async (event: unknown) => {
      const { Records } = event as SQSEvent;
      seen.push(...bodiesIn(event));
      const failed = Records.filter(
        ({ body, attributes }) => body === 'b' && attributes.ApproximateReceiveCount === '1',
      );
      return {
        batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })),
      };
    };
    const partly = new LocalQueue({ ...facts, batch: 10, invoke, deadLetterFile });
    for (const body of ['a', 'b', 'c']) partly.send(sent(body));
    await settled(partly);
    expect(seen).toEqual(['a', 'b', 'c', 'b']);
  });

  it('lets what is slow for one group keep no other waiting', async () => {
    const seen: string[] = [];
    const slow = Promise.withResolvers<void>();
    const invoke = async (event: unknown) => {
      const [body = ''] = bodiesIn(event);
      if (body.startsWith('slow')) await slow.promise;
      seen.push(body);
    };
    const fair = new LocalQueue({ ...facts, invoke, deadLetterFile });
    for (let n = 0; n < 5; n++) fair.send(sent(`slow ${n}`, 'slow'));
    fair.send(sent('quick', 'quick'));
    await sleep(20);
    expect(seen).toEqual(['quick']);
    slow.resolve();
    await settled(fair);
    expect(seen).toHaveLength(6);
  });

  it('holds what is to come later, and forgets it when it stops', async () => {
    const seen: string[] = [];
    const invoke = async (event: unknown) => void seen.push(...bodiesIn(event));
    const patient = new LocalQueue({ ...facts, invoke, deadLetterFile });
    patient.send({ ...sent('later'), delaySeconds: 1 });
    patient.send(sent('now'));
    await settled(patient);
    expect(seen).toEqual(['now']);
    await patient.stop();
  });
});
