import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { request } from 'node:https';
import { type Listening, listen } from './listen.ts';

export interface FrontDoor extends Listening {
  /** From now on it leads to this API of the emulator. */
  leadTo(apiUrl: string): void;
}

/** A domain of one's own before the API: no name server knows the names that the emulator gives. */
export async function openFrontDoor(endpoint: string): Promise<FrontDoor> {
  let host = '';
  const listening = await listen(
    createServer((incoming, outgoing) => pass({ incoming, outgoing, endpoint, host })),
  );
  const leadTo = (apiUrl: string) => {
    host = new URL(apiUrl).host;
  };
  return { ...listening, leadTo };
}

interface Passing {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly endpoint: string;
  readonly host: string;
}

function pass({ incoming, outgoing, endpoint, host }: Passing): void {
  const { hostname, port } = new URL(endpoint);
  const onwards = request({
    ...{ hostname, port, servername: 'localhost' },
    method: incoming.method,
    path: incoming.url,
    headers: { ...incoming.headers, host },
  });
  onwards.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onwards.once('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onwards);
}
