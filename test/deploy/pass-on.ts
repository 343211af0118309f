import type {
  ClientRequest,
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { request } from 'node:https';

export interface Passing {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** The emulator's. */
  readonly endpoint: string;
  readonly headers: OutgoingHttpHeaders;
}

/** Asks the emulator the same, and answers what it answers. The body is whatever is written here. */
export function passOn({ incoming, outgoing, endpoint, headers }: Passing): ClientRequest {
  const { hostname, port } = new URL(endpoint);
  const { method, url: path } = incoming;
  const onwards = request({ hostname, port, servername: 'localhost', method, path, headers });
  onwards.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onwards.once('error', () => outgoing.writeHead(502).end());
  return onwards;
}
