import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { request } from 'node:https';

export interface Passing {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  /** The emulator's. */
  readonly endpoint: string;
  readonly headers: OutgoingHttpHeaders;
}

/** Asks the emulator the same. `undefined` where it does not answer at all. */
export function passOn(passing: Passing): Promise<IncomingMessage | undefined> {
  const { incoming, body, endpoint, headers } = passing;
  const { hostname, port } = new URL(endpoint);
  const { method, url: path } = incoming;
  const onwards = request({ hostname, port, servername: 'localhost', method, path, headers });
  return new Promise((resolve) => {
    onwards.once('response', resolve);
    onwards.once('error', () => resolve(undefined));
    onwards.end(body);
  });
}

/** Answers what the emulator answered. */
export function passBack(answer: IncomingMessage | undefined, outgoing: ServerResponse): void {
  outgoing.writeHead(answer?.statusCode ?? 502, answer?.headers);
  if (answer) answer.pipe(outgoing);
  else outgoing.end();
}
