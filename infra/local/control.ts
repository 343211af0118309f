import type { IncomingMessage, ServerResponse } from 'node:http';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import type { Background } from './background.ts';
import { readIncoming } from './body.ts';
import { keepSampleFresh } from './screening-sample.ts';

type Running = () => Background | undefined;
type Action = (body: Readonly<Record<string, unknown>>, running: Running) => unknown;

/**
 * The control port: of the embedded host only, for demonstrations and tests. What it moves is the
 * offset that the functions' own clock adds; timers of the host keep real time.
 */
const ACTIONS: Readonly<Record<string, Action>> = {
  'GET /ready': (_, running) => ({ ready: running() !== undefined, pid: process.pid }),
  'GET /clock': () => clock(),
  'POST /clock': ({ at, advanceMs }) => {
    if (typeof at === 'string') setOffset(Date.parse(at) - Date.now());
    if (typeof advanceMs === 'number') setOffset(offsetMs() + advanceMs);
    return clock();
  },
  'POST /screening-sample': async () => {
    await keepSampleFresh(clock().now);
    return { renewed: true };
  },
  'POST /sweep': async (_, running) => ({ result: await running()?.sweep() }),
  'POST /streams/catch-up': async (_, running) => {
    await running()?.streamsCaughtUp();
    return { caughtUp: true };
  },
};

const offsetMs = () => Number(process.env[ENVIRONMENT.clockOffsetMs] ?? 0);
const clock = () => ({ now: new Date(Date.now() + offsetMs()), offsetMs: offsetMs() });

function setOffset(value: number): void {
  if (!Number.isFinite(value)) throw new Error('at must be an ISO date, advanceMs a number');
  process.env[ENVIRONMENT.clockOffsetMs] = String(Math.trunc(value));
}

export function controlListener(running: Running) {
  return (request: IncomingMessage, response: ServerResponse) => {
    answer(request, running).then(
      (result) => send(response, result === undefined ? 404 : 200, result ?? {}),
      (error: Error) => send(response, 400, { error: `${error.name}: ${error.message}` }),
    );
  };
}

async function answer(request: IncomingMessage, running: Running): Promise<unknown> {
  const body = (await readIncoming(request, 65_536))?.toString() || '{}';
  const action = ACTIONS[`${request.method} ${request.url}`];
  return action?.(JSON.parse(body), running);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
