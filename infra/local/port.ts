import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems hand out by themselves, and above what services are known by. */
const OURS = { from: 20_000, below: 32_000 };
const TRIES = 50;

/**
 * The port if it is free; any free one for `0`, which nobody is given by chance before whom it is for has
 * taken it; `undefined` when something else has it.
 */
export async function claimPort(port: number): Promise<number | undefined> {
  if (port !== 0) return (await isFree(port)) ? port : undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const one = randomInt(OURS.from, OURS.below);
    if (await isFree(one)) return one;
  }
  return undefined;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
