import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { type ChangeFilters, type Gathering, PROMPTLY } from '../../stream-filters.ts';
import type { Invoke } from '../lambda.ts';
import { deliverInOrder, sequenceNumber } from './batch.ts';
import { type Checkpoint, isAfter, type Position } from './checkpoint.ts';

export interface ConsumerOptions extends ChangeFilters {
  readonly invoke: Invoke;
  readonly checkpoint: Checkpoint;
  readonly gathering?: Gathering;
}

interface Surroundings {
  readonly streamArn: string;
  readonly deadLetterFile: string;
}

/** More than this waits in the stream. */
const MOST_WAITING = 2_000;
const FINISH_WITHIN_MS = 3_000;

interface Waiting {
  readonly record: _Record;
  readonly position: Position;
}

/** Gathers the changes that concern a function, and hands them to it in order. */
export class Consumer {
  readonly #options: ConsumerOptions;
  readonly #around: Surroundings;
  readonly #ended: Promise<void>;
  readonly #giveUp = new AbortController();
  #waiting: Waiting[] = [];
  /** The last record that was offered. */
  #seen: Position | undefined;
  #dueAt = Number.POSITIVE_INFINITY;
  /** How many want everything handed on at once. */
  #hurrying = 0;
  #isStopping = false;
  #wake = () => {};
  #moved = Promise.withResolvers<void>();

  constructor(options: ConsumerOptions, around: Surroundings) {
    this.#options = options;
    this.#around = around;
    this.#seen = options.checkpoint.read();
    this.#ended = this.#run();
  }

  /** Up to where it has taken what was offered. */
  get seen(): Position | undefined {
    return this.#seen;
  }

  /** Takes what it has not taken yet; resolves when there is room for more. */
  async offer(records: readonly _Record[], shardId: string): Promise<void> {
    if (records.length === 0) return;
    const { gathering = PROMPTLY } = this.#options;
    for (const record of records) {
      const position = { shardId, sequenceNumber: sequenceNumber(record) };
      if (this.#seen && !isAfter(position, this.#seen)) continue;
      this.#seen = position;
      if (passes(record, this.#options)) this.#waiting.push({ record, position });
    }
    if (this.#waiting.length === 0) return this.#keepSeen();
    if (this.#dueAt === Number.POSITIVE_INFINITY)
      this.#dueAt = performance.now() + gathering.seconds * 1000;
    this.#wake();
    while (this.#waiting.length > MOST_WAITING && !this.#isStopping) await this.#moved.promise;
  }

  /** Takes whatever is offered next: another stream counts anew. */
  startOver(): void {
    this.#seen = undefined;
  }

  /** Hands on at once what waits. Answers whether anything did. */
  async flush(): Promise<boolean> {
    if (this.#waiting.length === 0) return false;
    this.#hurrying += 1;
    this.#wake();
    while (this.#waiting.length > 0 && !this.#giveUp.signal.aborted) await this.#moved.promise;
    this.#hurrying -= 1;
    return true;
  }

  /** Hands on what waits, as far as that goes quickly, and ends. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake();
    const impatience = setTimeout(() => this.#giveUp.abort(), FINISH_WITHIN_MS);
    await this.#ended;
    clearTimeout(impatience);
    await this.#options.checkpoint.kept();
  }

  async #run(): Promise<void> {
    while (!this.#giveUp.signal.aborted) {
      const ms = this.#untilDueMs();
      if (ms <= 0) await this.#deliver();
      else if (this.#isStopping) return;
      else await this.#sleep(ms);
    }
  }

  #untilDueMs(): number {
    const { gathering = PROMPTLY } = this.#options;
    if (this.#waiting.length === 0) return Number.POSITIVE_INFINITY;
    const isFull = this.#waiting.length >= gathering.most;
    if (isFull || this.#hurrying > 0 || this.#isStopping) return 0;
    return this.#dueAt - performance.now();
  }

  #sleep(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined;
    this.#wake = () => {
      clearTimeout(timer);
      resolve();
    };
    return promise;
  }

  async #deliver(): Promise<void> {
    const { invoke, checkpoint, gathering = PROMPTLY } = this.#options;
    const batch = this.#waiting.slice(0, gathering.most);
    const positions = new Map(batch.map(({ record, position }) => [record, position]));
    await deliverInOrder([...positions.keys()], {
      ...this.#around,
      invoke,
      signal: this.#giveUp.signal,
      onDone: (record) => checkpoint.write(positions.get(record) as Position),
    });
    if (!this.#giveUp.signal.aborted) this.#waiting = this.#waiting.slice(batch.length);
    const { seconds } = gathering;
    this.#dueAt =
      this.#waiting.length > 0 ? performance.now() + seconds * 1000 : Number.POSITIVE_INFINITY;
    if (this.#waiting.length === 0) this.#keepSeen();
    this.#moved.resolve();
    this.#moved = Promise.withResolvers();
  }

  /** What concerns nobody is done as well. */
  #keepSeen(): void {
    if (this.#seen && !this.#giveUp.signal.aborted) this.#options.checkpoint.write(this.#seen);
  }
}

const passes = (
  { dynamodb, eventName }: _Record,
  { filters, newItems = [] }: ChangeFilters,
): boolean =>
  [...filters, ...(eventName === 'INSERT' ? newItems : [])].some((pattern) =>
    Object.entries(pattern).every(([name, values]) =>
      [values].flat().includes(dynamodb?.NewImage?.[name]?.S ?? ''),
    ),
  );
