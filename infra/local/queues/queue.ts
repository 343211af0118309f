import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import type { QueueFacts } from '../../queues.ts';
import type { Invoke } from '../lambda.ts';
import { log } from '../log.ts';

export interface SentMessage {
  readonly body: string;
  readonly delaySeconds: number;
  /** Messages of groups that have much under way wait for those of others (SQS: fair queues). */
  readonly group: string;
}

interface Waiting extends SentMessage {
  readonly id: string;
  readonly received: number;
}

export interface QueueParts
  extends Pick<QueueFacts, 'batch' | 'atOnce' | 'visibilitySeconds' | 'receives'> {
  readonly arn: string;
  readonly invoke: Invoke;
  readonly deadLetterFile: string;
}

/** A queue of SQS with its event source mapping, in memory: whoever restarts finds it empty. */
export class LocalQueue {
  readonly #parts: QueueParts;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #underWay = new Map<string, number>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #calls = new Set<Promise<void>>();
  #isStopped = false;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** Answers with the id of the message. */
  send(sent: SentMessage): string {
    const id = randomUUID();
    this.#later({ ...sent, id, received: 0 }, sent.delaySeconds);
    return id;
  }

  /** Whether anything is handed on, or waits for it and not for its time. */
  get isBusy(): boolean {
    return this.#calls.size > 0 || this.#waiting.size > 0;
  }

  /** Hands nothing on any more; resolves when all calls under way have ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#calls);
  }

  #later(message: Waiting, seconds: number): void {
    if (seconds === 0) {
      this.#add(message);
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#add(message);
    }, seconds * 1000);
    this.#timers.add(timer);
  }

  #add(message: Waiting): void {
    const ofGroup = this.#waiting.get(message.group);
    if (ofGroup) ofGroup.push(message);
    else this.#waiting.set(message.group, [message]);
    // What is sent together is handed on together.
    setImmediate(() => this.#handOn());
  }

  #handOn(): void {
    while (!this.#isStopped && this.#calls.size < this.#parts.atOnce && this.#waiting.size > 0) {
      const batch = this.#take();
      const call = this.#call(batch).finally(() => {
        this.#calls.delete(call);
        this.#handOn();
      });
      this.#calls.add(call);
    }
  }

  #take(): Waiting[] {
    const batch: Waiting[] = [];
    while (batch.length < this.#parts.batch && this.#waiting.size > 0) {
      const group = this.#quietest();
      const ofGroup = this.#waiting.get(group) ?? [];
      const message = ofGroup.shift();
      if (ofGroup.length === 0) this.#waiting.delete(group);
      if (!message) continue;
      this.#underWay.set(group, this.#in(group) + 1);
      batch.push(message);
    }
    return batch;
  }

  #in(group: string): number {
    return this.#underWay.get(group) ?? 0;
  }

  #quietest(): string {
    return [...this.#waiting.keys()].reduce((least, group) =>
      this.#in(group) < this.#in(least) ? group : least,
    );
  }

  async #call(batch: readonly Waiting[]): Promise<void> {
    const { invoke } = this.#parts;
    const failed = await invoke({ Records: batch.map((message) => this.#record(message)) }).then(
      (result) => failuresIn(result),
      (error) => {
        log(`a message was not taken and will be offered again: ${error}`);
        return new Set(batch.map(({ id }) => id));
      },
    );
    for (const message of batch) {
      const left = this.#in(message.group) - 1;
      if (left > 0) this.#underWay.set(message.group, left);
      else this.#underWay.delete(message.group);
      if (failed.has(message.id)) this.#again({ ...message, received: message.received + 1 });
    }
  }

  #again(message: Waiting): void {
    const { visibilitySeconds, receives, deadLetterFile } = this.#parts;
    if (this.#isStopped) return;
    if (message.received < receives) {
      this.#later(message, visibilitySeconds);
    } else {
      log(`gave up offering a message; kept in ${deadLetterFile}`);
      appendFileSync(deadLetterFile, `${JSON.stringify(this.#record(message))}\n`);
    }
  }

  #record({ id, body, received, group }: Waiting): SQSRecord {
    const now = String(Date.now());
    return {
      messageId: id,
      receiptHandle: id,
      body,
      attributes: {
        ApproximateReceiveCount: String(received + 1),
        SentTimestamp: now,
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: now,
        MessageGroupId: group,
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: this.#parts.arn,
      awsRegion: this.#parts.arn.split(':')[3] ?? '',
    };
  }
}

function failuresIn(result: unknown): ReadonlySet<string> {
  const { batchItemFailures = [] } = (result ?? {}) as Partial<SQSBatchResponse>;
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
}
