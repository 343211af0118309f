import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Route } from './route.ts';

/** An endpoint is known to those who tell it at most so much after it was registered. */
const KNOWN_AFTER_MS = 5_500;

/** Takes whatever comes, until the process ends. What it is sent is counted where it is sent from. */
async function receiver(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/**
 * What it takes to tell a client of one event, out of all that the order does which it tells of. These
 * come last, since the endpoint stays.
 */
export function toldRoutes(
  happen: (what: string, n: number) => Promise<unknown>,
  register: (endpoint: object) => Promise<unknown>,
): Route[] {
  return [
    {
      name: 'event into the feed',
      kind: 'asked',
      only: { functions: [], items: ['feed'], services: [] },
      perform: (n) => happen('feed', n),
    },
    {
      name: 'event to an endpoint',
      kind: 'asked',
      only: { functions: ['deliver'], items: ['webhooks', 'lane', 'attempts'], services: ['sqs'] },
      prepare: async (n) => {
        if (n > 0) return;
        const tell = { email: 'it@example.com', language: 'en' };
        await register({ name: 'Order system', url: await receiver(), tell });
        await sleep(KNOWN_AFTER_MS);
      },
      perform: (n) => happen('told', n),
    },
  ];
}
