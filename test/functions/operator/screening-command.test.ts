import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestTable } from '../../support/dynamodb.ts';
import { madeUpEntries, toCsv } from '../../support/made-up-entries.ts';

const run = promisify(execFile);
const COMMAND = 'functions/operator/screening-import.ts';

let folder: string;
let tableName: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'screening-'));
  tableName = (await createTestTable()).name;
  await writeFile(join(folder, 'list.csv'), toCsv(madeUpEntries(20)));
  await writeFile(join(folder, 'cut.csv'), toCsv(madeUpEntries(20)).slice(0, -9));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function importing(...args: string[]): Promise<Ended> {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL_DYNAMODB: inject('dynamodbEndpoint'),
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: tableName,
  };
  const paths = args.map((arg) => (arg.endsWith('.csv') ? join(folder, arg) : arg));
  return run(process.execPath, [COMMAND, ...paths], { env }).then(
    (ended) => ({ ...ended, code: 0 }),
    (ended: Ended) => ended,
  );
}

describe('npm run screening:import', () => {
  it('says what it stored and until when it holds', async () => {
    const { code, stdout } = await importing('list.csv');
    expect(stdout).toMatch(
      /20 entries with \d+ names from list\.csv: version [\w-]{22}, 1 chunk\./,
    );
    expect(stdout).toMatch(/In force within a minute, until \d{4}-\d\d-\d\d\./);
    expect(code).toBe(0);
  });

  it('says how far everybody was compared with it', async () => {
    await importing('list.csv');
    const { code, stdout } = await importing('--progress');
    expect(stdout).toMatch(
      /^With version [\w-]{22}: 0 looked at, 0 newly matched, 0 to be tried again\. It goes on from /,
    );
    expect(code).toBe(0);
  });

  it('says when the list is stale already', async () => {
    const { code, stdout } = await importing('list.csv', '--published', '2020-01-01');
    expect(stdout).toMatch(/grew stale on 2020-01-\d\d: every order goes on hold/);
    expect(code).toBe(0);
  });

  it.each([
    ['where the fault is', ['cut.csv'], 1, /Nothing imported\. line 21, \w+: /],
    ['that there is no such file', ['none.csv'], 1, /Nothing imported\. ENOENT/],
    ['how it is used', [], 2, /^Usage: npm run screening:import/],
    ['what option it does not know', ['list.csv', '--force'], 2, /'--force'[\s\S]*Usage/],
  ])('says %s, in a line', async (_what, args, expected, message) => {
    const { code, stderr } = await importing(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(expected);
  });
});
