import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Lambdas } from '../../../infra/local/lambda.ts';

/** A write as it was sent to the table. */
export interface RecordedWrite {
  readonly operation: string;
  readonly body: string;
}

/** What was sent so far. */
export interface Calls {
  readonly calls: number;
  /** Of the calls: those made by time and not by an order, which are the sweep's and the stream's. */
  readonly timedCalls: number;
  readonly writes: readonly RecordedWrite[];
}

export interface CountedCalls {
  (): Calls;
  /** From here on the writes are kept. */
  record(): void;
  /** Tells the calls of the sweep apart. */
  lambdas(lambdas: Lambdas): Lambdas;
}

const WRITES = ['PutItem', 'TransactWriteItems'];
const targetOf = (request: ClientRequest): string => String(request.getHeader('x-amz-target'));

/** Counts the calls of the SDK as they leave this process: nothing else in it uses Node's client. */
export function countCalls(): CountedCalls {
  const writes: RecordedWrite[] = [];
  const sweeping = new AsyncLocalStorage<boolean>();
  let [calls, timedCalls, isRecording] = [0, 0, false];
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { request: ClientRequest };
    calls += 1;
    const isOfStream = targetOf(request).startsWith('DynamoDBStreams');
    if (isOfStream || sweeping.getStore()) timedCalls += 1;
    if (isRecording) recordInto(writes, request);
  });
  const counted = () => ({ calls, timedCalls, writes });
  const record = () => {
    isRecording = true;
  };
  const lambdas = (all: Lambdas): Lambdas => ({
    ...all,
    sweep: (event) => sweeping.run(true, () => all.sweep(event)),
  });
  return Object.assign(counted, { record, lambdas });
}

function recordInto(writes: RecordedWrite[], request: ClientRequest): void {
  const operation = targetOf(request).replace(/^.*\./, '');
  if (!WRITES.includes(operation)) return;
  const end = request.end.bind(request) as (...args: unknown[]) => ClientRequest;
  request.end = ((...args: unknown[]) => {
    writes.push({ operation, body: String(args[0]) });
    return end(...args);
  }) as typeof request.end;
}
