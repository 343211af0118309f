import { createServer, type Server } from 'node:net';
import { describe, expect, it } from 'vitest';
import { claimPort } from '../../../infra/local/port.ts';

const listening = (port: number) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
const closed = (server: Server) => new Promise((resolve) => server.close(resolve));

describe('A port', () => {
  it('that is claimed for a process yet to start is none that others are given meanwhile', async () => {
    const claimed = await Promise.all(Array.from({ length: 20 }, () => claimPort(0)));
    // The first port that Linux, macOS and Windows hand out by themselves is this or a higher one.
    expect(Math.max(...claimed.map((port) => port ?? Number.NaN))).toBeLessThan(32_768);
    await closed(await listening(claimed[0]!));
  });

  it('is claimed when it is free, and by nobody else when it is taken', async () => {
    const port = (await claimPort(0))!;
    const server = await listening(port);
    expect(await claimPort(port)).toBeUndefined();
    await closed(server);
    expect(await claimPort(port)).toBe(port);
  });
});
