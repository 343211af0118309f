import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { FunctionName } from '../../../../infra/functions.ts';
import type { Invoke, Lambdas } from '../../../../infra/local/lambda.ts';
import { BATCHED_BY_TIME } from '../assumptions.ts';
import type { Counted, Trigger } from '../counted.ts';

export interface Caller {
  readonly name: FunctionName;
  readonly trigger: Trigger;
}

/** By this header a wire learns who called. */
const CALLER_HEADER = 'x-chipgate-caller';

/** Takes down what the functions of a host do. */
export class Meter {
  readonly #callers = new AsyncLocalStorage<Caller>();
  #counted: Counted[] = [];
  #running = 0;
  #seen = 0;
  #seenWhenQuiet = -1;
  #lastOfStream: Promise<unknown> = Promise.resolve();

  constructor() {
    subscribe('http.client.request.created', (message) => {
      const { request } = message as { request: ClientRequest };
      const caller = this.#callers.getStore();
      if (caller && request.hasHeader('webhook-id')) this.#sent(caller, request);
      else if (caller) request.setHeader(CALLER_HEADER, `${caller.name} ${caller.trigger}`);
    });
  }

  static callerIn(headers: Readonly<Record<string, unknown>>): Caller | undefined {
    const [name, trigger] = String(headers[CALLER_HEADER] ?? '').split(' ');
    return name ? { name: name as FunctionName, trigger: trigger as Trigger } : undefined;
  }

  count(counted: Counted): void {
    this.#seen += 1;
    this.#counted.push(counted);
  }

  /** What was counted since it was last asked. */
  take(): Counted[] {
    const taken = this.#counted;
    this.#counted = [];
    return taken;
  }

  /** Resolves when nothing runs any more, given a way to wait for what the stream still carries. */
  async quiet(streamsCaughtUp: () => Promise<unknown>): Promise<void> {
    while (this.#seen !== this.#seenWhenQuiet || this.#running > 0) {
      this.#seenWhenQuiet = this.#seen;
      await streamsCaughtUp();
    }
  }

  lambdas(lambdas: Lambdas): Lambdas {
    const entries = Object.entries(lambdas) as [FunctionName, Invoke][];
    return Object.fromEntries(
      entries.map(([name, invoke]) => [name, this.#metered(name, invoke)]),
    ) as Record<FunctionName, Invoke>;
  }

  #sent({ name }: Caller, request: ClientRequest): void {
    const { 'content-length': length, ...headers } = request.getHeaders();
    const bytes = Number(length) + headerBytes(headers);
    this.count({ kind: 'sent', name, bytes });
  }

  #metered(name: FunctionName, invoke: Invoke): Invoke {
    return (event) => {
      const { Records } = event as { Records?: object[] };
      return Records && !BATCHED_BY_TIME.includes(name)
        ? this.#oneByOne(name, invoke, Records)
        : this.#invoke(name, invoke, event);
    };
  }

  /**
   * However the changes of the table come together, each is an invocation, and none runs beside
   * another: so that counts repeat.
   */
  #oneByOne(name: FunctionName, invoke: Invoke, records: readonly object[]): Promise<unknown> {
    const each = this.#lastOfStream.then(() => this.#each(name, invoke, records));
    this.#lastOfStream = each.catch(() => undefined);
    return each;
  }

  async #each(name: FunctionName, invoke: Invoke, records: readonly object[]) {
    const batchItemFailures: object[] = [];
    for (const record of records) {
      const result = await this.#invoke(name, invoke, { Records: [record] });
      const { batchItemFailures: failed = [] } = (result ?? {}) as {
        batchItemFailures?: object[];
      };
      batchItemFailures.push(...failed);
    }
    return { batchItemFailures };
  }

  async #invoke(name: FunctionName, invoke: Invoke, event: unknown): Promise<unknown> {
    const trigger = triggerOf(event);
    this.#running += 1;
    const started = performance.now();
    let result: unknown;
    try {
      result = await this.#callers.run({ name, trigger }, () => invoke(event));
      return result;
    } finally {
      const ms = performance.now() - started;
      this.#running -= 1;
      this.count({ kind: 'invocation', name, trigger, ms, ...transferred(trigger, event, result) });
    }
  }
}

function triggerOf(event: unknown): Trigger {
  const { requestContext, Records, source } = event as Record<string, unknown>;
  if (requestContext) return 'http';
  if (Records) return isQueued(Records) ? 'queue' : 'stream';
  return source === 'aws.events' ? 'schedule' : 'machine';
}

const isQueued = (records: unknown): boolean =>
  Array.isArray(records) && records[0]?.eventSource === 'aws:sqs';

const HEADER_BYTES = 4;

const headerBytes = (headers: object): number =>
  Object.entries(headers).reduce(
    (total, [name, value]) => total + Buffer.byteLength(`${name}${value}`) + HEADER_BYTES,
    0,
  );

/** Body and headers, as they go over the wire. */
function transferred(trigger: Trigger, event: unknown, result: unknown) {
  if (trigger !== 'http') return { bytesIn: 0, bytesOut: 0 };
  return { bytesIn: sizeOf(event), bytesOut: sizeOf(result) };
}

function sizeOf(message: unknown): number {
  const {
    body = '',
    headers = {},
    isBase64Encoded,
  } = (message ?? {}) as {
    body?: string;
    headers?: Record<string, string>;
    isBase64Encoded?: boolean;
  };
  const bodyBytes = Buffer.byteLength(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  return bodyBytes + headerBytes(headers);
}
