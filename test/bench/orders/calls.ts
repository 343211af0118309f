import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** A write as it was sent to the table. */
export interface RecordedWrite {
  readonly operation: string;
  readonly body: string;
}

/** What was sent so far. */
export interface Calls {
  readonly calls: number;
  /** Of the calls: those that read the table's stream. */
  readonly streamCalls: number;
  readonly writes: readonly RecordedWrite[];
}

export interface CountedCalls {
  (): Calls;
  /** From here on the writes are kept. */
  record(): void;
}

const WRITES = ['PutItem', 'TransactWriteItems'];
const targetOf = (request: ClientRequest): string => String(request.getHeader('x-amz-target'));

/** Counts the calls of the SDK as they leave this process: nothing else in it uses Node's client. */
export function countCalls(): CountedCalls {
  const writes: RecordedWrite[] = [];
  let [calls, streamCalls, isRecording] = [0, 0, false];
  subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: ClientRequest };
    calls += 1;
    if (targetOf(request).startsWith('DynamoDBStreams')) streamCalls += 1;
  });
  subscribe('http.client.request.created', (message) => {
    if (isRecording) recordInto(writes, (message as { request: ClientRequest }).request);
  });
  const counted = () => ({ calls, streamCalls, writes });
  const record = () => {
    isRecording = true;
  };
  return Object.assign(counted, { record });
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
