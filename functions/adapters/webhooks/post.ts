import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { CallError } from '../../../shared/contracts/webhook.ts';
import type { Target } from '../../../shared/webhooks/target.ts';
import { publicLookup } from './addresses.ts';

/** Whoever is called has so long to answer. */
const ANSWERS_WITHIN_MS = 10_000;
/** Of what is answered nobody reads more; the connection ends there. */
const MOST_READ_BYTES = 65_536;

/** Connections are kept: where one leads was looked at when it was made. */
const KEPT = { keepAlive: true, maxFreeSockets: 64, timeout: 30_000 };
const AGENTS = { 'http:': new http.Agent(KEPT), 'https:': new https.Agent(KEPT) } as const;

export interface Posted {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

interface Posting {
  readonly target: Target;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Posts a body and follows nothing. Rejects with what broke, which `callErrorOf` names. */
export async function postTo(posting: Posting, withinMs = ANSWERS_WITHIN_MS): Promise<Posted> {
  const signal = AbortSignal.timeout(withinMs);
  const posted = await send(posting, signal);
  // A connection that was kept may have been given up by the other side in the meantime.
  if (posted === 'stale') return postTo(posting, withinMs);
  return posted;
}

function send(
  { target: { url, ...target }, headers, body }: Posting,
  signal: AbortSignal,
): Promise<Posted | 'stale'> {
  const isTls = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (isTls ? https : http).request(url, {
      method: 'POST',
      agent: AGENTS[isTls ? 'https:' : 'http:'],
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: publicLookup({ url, ...target }),
      signal,
    });
    request.on('response', (response) => {
      readAway(response);
      const { statusCode = 0, headers: answered } = response;
      resolve({ status: statusCode, retryAfter: answered['retry-after'] });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (request.reusedSocket && error.code === 'ECONNRESET') resolve('stale');
      else reject(error);
    });
    request.end(body);
  });
}

function readAway(response: IncomingMessage): void {
  let read = 0;
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > MOST_READ_BYTES) response.destroy();
  });
  // What breaks after the status is no matter.
  response.on('error', () => undefined);
}

const NAMES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA']);
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO)/;

/** What broke, as the client is told. */
export function callErrorOf(error: unknown): CallError {
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'NotPublicError') return 'address-not-public';
  if (name === 'AbortError' || name === 'TimeoutError') return 'timed-out';
  if (NAMES.has(code)) return 'name-unknown';
  return TLS.test(code) ? 'tls' : 'unreachable';
}
