import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dynamoScreeningLists } from '../../functions/adapters/screening-list.ts';
import { NameIndex } from '../../functions/determine/screening/name-index.ts';
import { storedListScreener } from '../../functions/determine/screening/screener.ts';
import { importScreeningList } from '../../functions/operator/screening/import-list.ts';
import { createTable, startDynamoDb } from '../../infra/local/dynamodb.ts';
import { claimPort } from '../../infra/local/port.ts';
import { localClient } from '../support/local-client.ts';
import { madeUpEntries, toCsv } from '../support/made-up-entries.ts';
import { benchFiles } from './screening-files.ts';

/** A list as large as the public one, and names of which one in fifty is on it, misspelt. */
const ENTRIES = 25_000;
const NAMES = 5_000;
const THRESHOLD = 90;

const several = { type: 'string', multiple: true, default: [] as string[] } as const;
const { values: files } = parseArgs({
  options: { list: { type: 'string' }, listed: several, changed: several, innocent: several },
});

const entries = madeUpEntries(ENTRIES);
const strangers = madeUpEntries(NAMES, 2).map(({ name }) => name);
const sought = strangers.map((name, i) =>
  i % 50 === 0 ? (entries[i]?.name ?? name).replace(/([aeiou])([a-z])/, '$2$1') : name,
);

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const from = performance.now();
  const made = await work();
  return [made, performance.now() - from];
}

const tell = (what: string, figure: string) => console.log(`${what.padEnd(44)}${figure}`);
const perSecond = (microseconds: number) => ((NAMES * 1e6) / microseconds).toFixed(0);
const screened = (name: string) => ({ name, countries: [] });
const ms = (time: number) => `${time.toFixed(0)} ms`;

async function benchIndex(): Promise<void> {
  const [index, built] = await timed(() => new NameIndex(entries));
  tell(`Index of ${ENTRIES} entries, ${index.size} names, built in`, ms(built));
  for (const pass of ['first pass (cold)', 'second pass (warm)']) {
    const times: number[] = [];
    const before = process.cpuUsage();
    let hits = 0;
    for (const name of sought) {
      const from = performance.now();
      if (index.search(name, THRESHOLD).length > 0) hits += 1;
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const { user, system } = process.cpuUsage(before);
    tell(`Names a second of processor time, ${pass}`, perSecond(user + system));
    tell(
      '  half of them within, 99 of 100 within',
      [0.5, 0.99].map((q) => `${times[Math.floor(NAMES * q)]?.toFixed(2)} ms`).join(', '),
    );
    tell('  hits', `${hits} of ${NAMES}, ${NAMES / 50} of them put there`);
  }
}

async function benchStored(): Promise<void> {
  const port = (await claimPort(0)) ?? 0;
  const database = await startDynamoDb({ port });
  const folder = mkdtempSync(join(tmpdir(), 'screening-bench-'));
  try {
    const client = localClient(`http://127.0.0.1:${port}`);
    const tableName = `bench-${randomUUID()}`;
    await createTable(client, tableName);
    const file = join(folder, 'list.csv');
    writeFileSync(file, toCsv(entries));
    const now = new Date();
    const [list, imported] = await timed(() =>
      importScreeningList({ file, client, tableName, now }),
    );
    tell('Import of the file into DynamoDB Local', `${ms(imported)}, ${list.chunks} chunks`);
    const screener = storedListScreener(dynamoScreeningLists(client, tableName), () => now);
    const policy = { threshold: THRESHOLD, maxAgeDays: 7 };
    const [, cold] = await timed(() => screener.screen(sought.slice(0, 4).map(screened), policy));
    tell('First request of a cold Lambda: load and screen', ms(cold));
    const [, warm] = await timed(() => screener.screen(sought.slice(10, 14).map(screened), policy));
    tell('Next request, four names', `${warm.toFixed(2)} ms`);
  } finally {
    rmSync(folder, { recursive: true });
    await database.stop();
  }
}

if (files.list === undefined) {
  await benchIndex();
  await benchStored();
} else {
  await benchFiles({ ...files, list: files.list });
}
