import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { readIncoming } from '../../../../infra/local/body.ts';
import { log } from '../../../../infra/local/log.ts';
import { type Listening, listen } from '../../../../infra/local/loopback.ts';

/** A request as it went over the wire, and what came back. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly status: number;
  readonly answer: Buffer;
}

export interface Watcher {
  /** The body to send on in place of the one that came. */
  prepare?(sent: Pick<Exchange, 'headers' | 'body'>): Promise<Buffer>;
  /** Called before the answer is handed back. */
  passed(exchange: Exchange): Promise<void> | void;
}

const MAX_BODY_BYTES = 32 * 1024 * 1024;
const agent = new Agent({ keepAlive: true });

/** A wire that hands on whatever comes to the part at `target`, and shows it to the watcher. */
export function openWire(target: string, watcher: Watcher): Promise<Listening> {
  return listen({ port: 0, option: 'port' }, (incoming, response) => {
    pass(incoming, target, watcher).then(
      ({ headers, exchange }) => {
        response.writeHead(exchange.status, headers);
        response.end(exchange.answer);
      },
      (error: Error) => {
        log(`a call could not be measured: ${error.message}`);
        response.destroy(error);
      },
    );
  });
}

async function pass(incoming: IncomingMessage, target: string, watcher: Watcher) {
  const came = (await readIncoming(incoming, MAX_BODY_BYTES)) ?? Buffer.alloc(0);
  const { method = 'GET', url: path = '/', headers } = incoming;
  const body = (await watcher.prepare?.({ headers, body: came })) ?? came;
  const answered = await send(target + path, { method, headers, body });
  const { status, answer } = answered;
  const exchange = { method, path, headers, body, status, answer };
  await watcher.passed(exchange);
  return { headers: answered.headers, exchange };
}

export interface Sent {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request with the headers that it came with, its host among them: that is what is signed. */
export function send(url: string, { method, headers, body }: Sent) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: IncomingHttpHeaders;
    answer: Buffer;
  }>();
  const { connection: _, 'transfer-encoding': __, ...kept } = headers;
  const hasBody = body.length > 0 || headers['content-length'] !== undefined;
  const sent = { ...kept, ...(hasBody && { 'content-length': String(body.length) }) };
  const outgoing = request(url, { method, headers: sent, agent }, async (response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
    const { connection: _, 'transfer-encoding': __, ...answerHeaders } = response.headers;
    const answer = Buffer.concat(chunks);
    resolve({ status: response.statusCode ?? 502, headers: answerHeaders, answer });
  });
  outgoing.once('error', reject);
  outgoing.end(body);
  return promise;
}
