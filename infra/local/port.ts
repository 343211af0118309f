import { createServer } from 'node:net';

/** The port if it is free; any free one for `0`; `undefined` when something else has it. */
export function claimPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const free = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(free));
    });
  });
}
