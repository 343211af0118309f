import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processesLeft, processesTold } from '../../support/processes.ts';
import { clientOf } from '../support/client.ts';
import { Host, ROOT } from '../support/host.ts';
import { chipOrder } from '../support/orders.ts';

let host: Host;
const { api, decide, inbox, quota } = clientOf(() => host.target);
const contact = { name: '구매팀', email: 'purchasing@buyer.example', language: 'ko' };

beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.remove());

const spawnHost = (args: readonly string[], environment: NodeJS.ProcessEnv = process.env) =>
  spawn(process.execPath, [join(ROOT, 'infra/local/main.ts'), ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs a host that is not expected to stay. */
function runHost(args: readonly string[], environment?: NodeJS.ProcessEnv) {
  const child = spawnHost(args, environment);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
}

const isListening = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe('The embedded host', () => {
  it('says where everything is, with a curl line that works as it stands', async () => {
    const { apiUrl, inboxUrl, apiKey } = host.target;
    for (const told of [apiUrl, inboxUrl, apiKey]) expect(host.output).toContain(told);
    const line = /^curl [\s\S]*?}'$/m.exec(host.output)?.[0] ?? '';
    const curl = spawn('sh', ['-c', line], { stdio: ['ignore', 'pipe', 'ignore'] });
    const answer = (await Array.fromAsync(curl.stdout)).join('');
    expect(JSON.parse(answer)).toMatchObject({ status: 'no-license-required' });
  });

  it('finds all data again after Ctrl-C: requests, accounts, mails and the demo key', async () => {
    const { body } = await decide(chipOrder({ destination: 'NG', contact }));
    await host.deliver();
    const before = {
      quota: await quota('country/NG/2025-2027'),
      mails: await inbox(contact.email),
      key: host.target.apiKey,
    };
    expect(before.mails).toHaveLength(1);
    const { apiUrl, inboxUrl, operatorEnvironment } = host.target;
    expect(await host.interrupt()).toBe(0);
    expect(processesTold(host.directory)).toEqual([]);
    for (const url of [apiUrl, inboxUrl, operatorEnvironment.AWS_ENDPOINT_URL_DYNAMODB ?? '']) {
      expect(await isListening(url)).toBe(false);
    }
    await host.start();
    await host.deliver();
    expect(host.target.apiKey).toBe(before.key);
    const { links: _, ...kept } = (await api(`/v1/requests/${body.id}`)).body;
    expect(body).toMatchObject(kept);
    expect(await quota('country/NG/2025-2027')).toEqual(before.quota);
    expect(await inbox(contact.email)).toEqual(before.mails);
  });

  it('leaves no database behind when it is killed, and starts again at once', async () => {
    const { operatorEnvironment } = host.target;
    // The host, its database and who watches over that; and what makes the script of the form.
    expect(processesTold(host.directory).length).toBeGreaterThanOrEqual(3);
    await host.kill();
    expect(await processesLeft(host.directory, 3000)).toEqual([]);
    expect(await isListening(operatorEnvironment.AWS_ENDPOINT_URL_DYNAMODB ?? '')).toBe(false);
    await host.start();
    expect((await decide(chipOrder({ destination: 'NG' }))).body.status).toBe('licensed');
  });

  it('leaves nothing behind when it is killed before it is ready', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'chipgate-'));
    const child = spawnHost(['--port', '0', '--inbox-port', '0', '--directory', directory]);
    while (processesTold(directory).length < 3) await sleep(5);
    child.kill('SIGKILL');
    expect(await processesLeft(directory, 3000)).toEqual([]);
  });

  it('listens on loopback only', async () => {
    const { apiUrl, inboxUrl, operatorEnvironment } = host.target;
    const urls = [
      ...[apiUrl, inboxUrl],
      operatorEnvironment.AWS_ENDPOINT_URL_DYNAMODB ?? '',
      operatorEnvironment.AWS_ENDPOINT_URL_SFN ?? '',
    ];
    for (const url of urls) {
      const elsewhere = url.replace('127.0.0.1', '127.0.0.2');
      expect([url, await isListening(url)]).toEqual([url, true]);
      expect([elsewhere, await isListening(elsewhere)]).toEqual([elsewhere, false]);
    }
  });

  it('does not share its directory with a second host', async () => {
    const { code, output } = await runHost([
      ...['--port', '0', '--inbox-port', '0'],
      ...['--directory', host.directory],
    ]);
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('Chipgate runs here already');
    expect((await api('/health')).status).toBe(200);
  });

  it.each(['port', 'inbox-port'])(
    'says in one line what to do when --%s is busy',
    async (option) => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port } = taken.address() as AddressInfo;
      const { code, output } = await runHost([
        ...['--port', '0', '--inbox-port', '0', '--directory', `${host.directory}/busy`],
        ...[`--${option}`, String(port)],
      ]);
      taken.close();
      expect(code).toBe(1);
      expect(output.trim().split('\n')).toHaveLength(1);
      expect(output).toMatch(new RegExp(`Port ${port} is busy.*--${option} ${port + 1}`));
    },
  );

  it('says in one line what to do when there is no Java', async () => {
    const { code, output } = await runHost(
      ['--port', '0', '--inbox-port', '0', '--directory', `${host.directory}/no-java`],
      { ...process.env, PATH: '/nowhere' },
    );
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toMatch(/Java 17/);
  });
});
