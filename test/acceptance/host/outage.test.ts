import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isThorough } from '../../support/cases-to-try.ts';
import { processesTold } from '../../support/processes.ts';
import { Host } from '../support/host.ts';

const LONG = 120_000;
/** Each takes a host of its own: all of them in CI, the first where somebody waits. */
const some = <T>(all: readonly T[]): readonly T[] => (isThorough ? all : all.slice(0, 1));

/** The database itself, under the process that watches it. */
function databaseOf(host: Host): number {
  const told = processesTold(join(host.directory, 'data'));
  const java = told.find((line) => /^\d+ java /.test(line));
  return Number(java?.split(' ')[0]);
}

describe('Without its database', () => {
  let host: Host;
  beforeAll(async () => {
    host = await Host.start();
  }, LONG);
  afterAll(() => host?.remove());

  const ask = (path: string, accept = '*/*') =>
    fetch(`${host.target.apiUrl}${path}`, {
      headers: { accept, authorization: `Bearer ${host.target.apiKey}` },
    });
  const until = async (status: number) => {
    const deadline = Date.now() + 30_000;
    while ((await ask('/health')).status !== status && Date.now() < deadline);
    return (await ask('/health')).status;
  };

  it(
    'a stopped one is told within the time that a person waits, and forgotten once it goes on',
    async () => {
      const pid = databaseOf(host);
      process.kill(pid, 'SIGSTOP');
      try {
        for (const path of some(['/status/none', '/health', '/v1/quotas'])) {
          const from = performance.now();
          const answer = await ask(path);
          expect([path, answer.status, answer.headers.has('retry-after')]).toEqual([
            path,
            503,
            true,
          ]);
          expect(performance.now() - from).toBeLessThan(15_000);
        }
      } finally {
        process.kill(pid, 'SIGCONT');
      }
      expect(await until(200)).toBe(200);
    },
    LONG,
  );

  it(
    'a dead one is started again, with all that was in it',
    async () => {
      const before = databaseOf(host);
      process.kill(before, 'SIGKILL');
      expect(await until(200)).toBe(200);
      expect(databaseOf(host)).not.toBe(before);
      expect((await ask('/v1/quotas')).status).toBe(200);
      expect(host.output).toContain('is started again');
    },
    LONG,
  );
});

const saidAt = (directory: string) =>
  Host.start({ directory }).then(
    () => 'it starts',
    (error: Error) => error.message,
  );

describe('A damaged file in its directory', () => {
  it.each(
    some([
      ['data/signing-key.pem', 'no key'],
      ['data/inbox.jsonl', '{"cut":\n'],
      ['demo-api-key', '\n'],
    ]),
  )(
    'is told in one line: %s',
    async (name, content) => {
      const directory = mkdtempSync(join(tmpdir(), 'chipgate-damaged-'));
      mkdirSync(join(directory, 'data'), { recursive: true });
      writeFileSync(join(directory, name), content);
      const said = await saidAt(directory);
      expect(said).toContain(`${name} is damaged: put a copy of it back`);
      expect(said).not.toContain('    at ');
      rmSync(directory, { recursive: true, force: true });
    },
    LONG,
  );

  it.each(
    some<[string, (whole: Buffer) => Buffer]>([
      ['is none', () => Buffer.from('no database')],
      ['is cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
      [
        'has lost what was in it',
        (whole: Buffer) =>
          Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100)]),
      ],
    ]),
  )(
    'is told in one line: a database that %s',
    async (_how, damaged) => {
      const host = await Host.start();
      await host.interrupt();
      const file = join(host.directory, 'data', 'shared-local-instance.db');
      writeFileSync(file, damaged(readFileSync(file)));
      const said = await saidAt(host.directory);
      expect(said).toContain(`The data in ${join(host.directory, 'data')} cannot be read`);
      expect(said).not.toContain('    at ');
      await host.remove();
    },
    LONG,
  );
});
