import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Host, ROOT } from '../acceptance/support/host.ts';

/** The package is a supplier's: it lies in a folder of its own, and brings its own compiler. */
const home = mkdtempSync(join(tmpdir(), 'chipgate-client-'));

const run = (command: string, ...args: string[]) =>
  promisify(execFile)(command, args, { cwd: home });
const runOwn = (name: string) => run(join(home, 'node_modules/.bin', name));

let host: Host;
beforeAll(async () => {
  cpSync(join(ROOT, 'test/client'), home, { recursive: true });
  [host] = await Promise.all([Host.start(), run('npm', 'ci', '--no-audit', '--no-fund')]);
  const description = await fetch(`${host.target.apiUrl}/openapi.json`);
  mkdirSync(join(home, 'generated'));
  writeFileSync(join(home, 'generated/openapi.json'), await description.text());
  await runOwn('openapi-ts');
});
afterAll(async () => {
  await host?.remove();
  rmSync(home, { recursive: true, force: true });
});

it('A client that was made from the description of the API is typed, and a supplier orders with it', async () => {
  await runOwn('tsc');
  const { apiUrl, apiKey } = host.target;
  const { walk } = await import(join(home, 'order.ts'));
  expect(await walk(apiUrl, apiKey)).toEqual({
    scopes: expect.arrayContaining(['orders:write', 'orders:read']),
    status: 'no-license-required',
    route: 'small-order',
    isReplay: 'true',
    isSame: true,
    pointers: ['/items'],
  });
});

it('That client registers an endpoint, and verifies what comes in there', async () => {
  const received = Promise.withResolvers<{ headers: IncomingHttpHeaders; body: string }>();
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
    received.resolve({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { apiUrl, apiKey } = host.target;
  const { hear } = await import(join(home, 'order.ts'));
  const heard = await hear(apiUrl, apiKey, { url, next: () => received.promise });
  expect(heard).toEqual({ outcome: 'delivered', id: true });
  server.close();
});
