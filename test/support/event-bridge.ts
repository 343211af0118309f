import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EventBridgeClientConfig } from '@aws-sdk/client-eventbridge';
import type { ClientEvent } from '../../shared/contracts/client-event.ts';

/** An event as it is put. */
export interface PutEntry {
  readonly EventBusName: string;
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
}

/** What becomes of an entry: taken, failed by itself, or the whole call answered by a status. */
export type BusAnswer = 'taken' | 'failed' | 'never' | number;

/** Speaks as much of the EventBridge API as putting events needs, and notes what it took. */
export async function eventBridge(answer: (entry: PutEntry) => BusAnswer = () => 'taken') {
  const taken: PutEntry[] = [];
  const calls: { readonly target: unknown; readonly entries: readonly PutEntry[] }[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
    const { Entries } = JSON.parse(Buffer.concat(chunks).toString()) as { Entries: PutEntry[] };
    calls.push({ target: request.headers['x-amz-target'], entries: Entries });
    const answers = Entries.map(answer);
    if (answers.includes('never')) return;
    const status = answers.find((one) => typeof one === 'number') ?? 200;
    if (status === 200) taken.push(...Entries.filter((_, index) => answers[index] === 'taken'));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(status === 200 ? answerOf(answers) : FAULT));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const configuration: EventBridgeClientConfig = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { configuration, taken, calls, close };
}

const FAULT = { __type: 'AccessDeniedException', message: 'as told' };

const answerOf = (answers: readonly BusAnswer[]) => ({
  FailedEntryCount: answers.filter((one) => one === 'failed').length,
  Entries: answers.map((one) =>
    one === 'failed'
      ? { ErrorCode: 'ResourceNotFoundException', ErrorMessage: 'The bus does not exist.' }
      : { EventId: 'eb-1' },
  ),
});

/** What was put, read. */
export const eventIn = ({ Detail }: PutEntry) => JSON.parse(Detail) as ClientEvent;
