import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decisionKey } from '../../../functions/adapters/dynamodb/cases/keys.ts';
import { readDecision } from '../../../functions/adapters/dynamodb/cases/told-items.ts';
import { NEWEST } from '../../../functions/adapters/dynamodb/packing/dictionaries.ts';
import { pack } from '../../../functions/adapters/dynamodb/packing/pack.ts';
import { updateItem } from '../../../functions/adapters/dynamodb/table/single-writes.ts';
import {
  getItem,
  type RawItem,
  type Table,
} from '../../../functions/adapters/dynamodb/table/table.ts';
import { distinct } from '../../../functions/operator/audit/check-records.ts';
import { auditObject, signatureName } from '../../../shared/audit/object.ts';
import { type AuditEntry, auditEntry } from '../../../shared/contracts/audit.ts';
import type { Submission } from '../../../shared/contracts/case.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { draw, held, licensed, submissionAt } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createFollowedTable } from '../../support/dynamodb.ts';
import { runOperator } from '../../support/operator.ts';
import { openRecordsRoom, type RecordsRoom } from '../../support/records.ts';

let room: RecordsRoom;
let table: Table;
let first: Submission;
let folder: string;
let keys: string;

/** Two cases, each archived by itself, and exported. */
beforeAll(async () => {
  room = await openRecordsRoom();
  table = await createFollowedTable();
  const desk = deskOf(table);
  first = await desk.received();
  await desk.decide(first, [licensed(draw('a', 40))]);
  await room.follow(table);
  const second = await desk.received();
  await desk.decide(second, [held(draw('a', 20), draw('b', 5))]);
  await desk.withdraw(second);
  await room.follow(table);
  const { code, out, err } = await runOperator('audit-export', ['--to', room.folder], room);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('public-keys.json');
});
afterAll(() => room.close());

/** Each test spoils a copy. */
beforeEach(async (context) => {
  folder = join(room.directory, context.task.id);
  await cp(room.folder, folder, { recursive: true });
  keys = join(folder, 'public-keys.json');
});

const verify = (more: readonly string[] = [], path = folder) =>
  runOperator('audit-verify', [path, '--key', keys, ...more], { tableName: table.name });

const objects = async () => {
  const all = await readdir(folder, { recursive: true });
  return all.filter((name) => name.endsWith('.jsonl')).sort();
};

/** The object that holds such an entry, and all of its entries. */
async function objectWith(isIt: (entry: AuditEntry) => boolean) {
  for (const name of await objects()) {
    const text = await readFile(join(folder, name), 'utf8');
    const entries = text
      .trimEnd()
      .split('\n')
      .map((line) => auditEntry.parse(JSON.parse(line)));
    if (entries.some(isIt)) return { name, path: join(folder, name), text, entries };
  }
  throw new Error('There is no such object');
}

const isDecision = (entry: AuditEntry) =>
  entry.kind === 'decision' && entry.pk === `request#${first.id}`;

/** All entries in one object, otherwise than they were, as whoever holds the key could archive them. */
async function archiveInstead(change: (entries: AuditEntry[]) => unknown[]) {
  const texts = await Promise.all(
    (await objects()).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const lines = texts.flatMap((text) => text.trimEnd().split('\n'));
  const entries = distinct(lines.map((line) => auditEntry.parse(JSON.parse(line))));
  await rm(join(folder, 'records'), { recursive: true });
  const object = auditObject(change(entries).map((entry) => auditEntry.parse(entry)));
  const path = join(folder, object.name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, object.body);
  await writeFile(signatureName(path), await room.dependencies.signer.sign(object.body));
}

const changed = (entries: AuditEntry[], kind: AuditEntry['kind'], changes: object) => {
  const entry = entries.find((one) => one.kind === kind && one.pk === `request#${first.id}`)!;
  return { ...entry, record: { ...entry.record, ...changes } };
};

describe('audit:verify', () => {
  it('says what it checked and that nothing differs', async () => {
    const { code, out } = await verify();
    expect(out).toContain('2 decision');
    expect(out).toContain('Nothing differs.');
    expect(out).toContain('Not checked: whether the newest are missing');
    expect(code).toBe(0);
  });

  it('takes a single object, and says that it cannot tell what is missing', async () => {
    const { path } = await objectWith(isDecision);
    const { code, out } = await verify([], path);
    expect(out).toContain('Not checked: whether something is missing');
    expect(code).toBe(0);
  });

  it('takes the key as PEM', async () => {
    const [jwk] = JSON.parse(await readFile(keys, 'utf8')).keys;
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    keys = join(folder, 'key.pem');
    await writeFile(keys, key.export({ format: 'pem', type: 'spki' }));
    expect((await verify()).code).toBe(0);
  });

  it('finds one changed byte', async () => {
    const { name, path, text } = await objectWith(isDecision);
    await writeFile(path, text.replace('"totalTpp":40', '"totalTpp":41'));
    const { code, out } = await verify();
    expect(out).toContain(`${name}: the content is not what the name promises`);
    expect(out).toContain(`${name}: the signature is not of this content`);
    expect(code).toBe(1);
  });

  it('finds a removed line, also where the object was renamed after it', async () => {
    const { path, text } = await objectWith(isDecision);
    const rest = text
      .split('\n')
      .filter((line) => !line.includes('"kind":"decision"'))
      .join('\n');
    await writeFile(path, rest);
    const renamed = path.replace(/[0-9a-f]{64}/, sha256(rest));
    await rename(path, renamed);
    await rename(signatureName(path), signatureName(renamed));
    const { code, out } = await verify();
    expect(out).not.toContain('promises');
    expect(out).toContain('the signature is not of this content');
    expect(code).toBe(1);
  });

  it('finds swapped signatures', async () => {
    const [one = '', other = ''] = (await objects()).map((name) =>
      signatureName(join(folder, name)),
    );
    const [first, second] = [await readFile(one), await readFile(other)];
    await writeFile(one, second);
    await writeFile(other, first);
    const { code, out } = await verify();
    expect(out.match(/the signature is not of this content/g)).toHaveLength(2);
    expect(code).toBe(1);
  });

  it('finds a removed object, and a removed signature', async () => {
    const [one = '', other = ''] = await objects();
    await rm(join(folder, one));
    await rm(signatureName(join(folder, other)));
    const { code, out } = await verify();
    expect(out).toContain(`${signatureName(one)}: the object that it signs is missing`);
    expect(out).toContain(`${other}: there is no signature`);
    expect(code).toBe(1);
  });

  it('finds another key', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    keys = join(folder, 'key.pem');
    await writeFile(keys, publicKey.export({ format: 'pem', type: 'spki' }));
    expect((await verify()).out).toContain('the signature is not of this content');
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'another' };
    await writeFile(keys, JSON.stringify(jwk));
    const { code, out } = await verify();
    expect(out).toContain('signed under a key that was not given');
    expect(code).toBe(1);
  });

  it.each<[string, (entries: AuditEntry[]) => unknown[], RegExp]>([
    ['nothing', (entries) => entries, /Nothing differs/],
    [
      'a missing event',
      (entries) => entries.filter((one) => one.kind !== 'event' || one.record.sequence !== 1),
      /event 1 of \d is missing/,
    ],
    [
      'a missing filing',
      (entries) => entries.filter((one) => one.kind !== 'filing'),
      /its filing is missing/,
    ],
    [
      'a missing hold',
      (entries) => entries.filter((one) => one.kind !== 'transfer' || one.record.type !== 'hold'),
      /account#b: .* resolves .*, which is not there/,
    ],
    [
      'a decision told in two ways',
      (entries) => [...entries, changed(entries, 'decision', { route: 'allied' })],
      /decision#0001: there are 2 that differ/,
    ],
    [
      'a draw that no transfer made',
      (entries) => [
        ...entries.filter((one) => !isDecision(one)),
        changed(entries, 'decision', { draws: [{ account: 'a', tpp: 41, state: 'posted' }] }),
      ],
      /no transfer of 41 TPP on a \(posted\)/,
    ],
  ])('finds, although it is signed, %s', async (_, change, found) => {
    await archiveInstead(change);
    const { code, out } = await verify();
    expect(out).toMatch(found);
    expect(out).not.toContain('signature is');
    expect(code).toBe(out.includes('Nothing differs') ? 0 : 1);
  });

  it('ends with 2 and one line where there is nothing to check, or no key', async () => {
    for (const args of [[], [folder], ['/nowhere', '--key', keys], [folder, '--key', '/nowhere']]) {
      const { code, out } = await runOperator('audit-verify', args, {});
      expect([code, out]).toEqual([2, '']);
    }
  });
});

describe('audit:verify --table', () => {
  it('finds nothing missing when everything was archived', async () => {
    const { code, out } = await verify(['--table']);
    expect(out).toContain('Checked: every record of the table is archived');
    expect(code).toBe(0);
  });

  it('finds what is missing at the end, and has it archived again', async () => {
    const desk = deskOf(table);
    const lost = await desk.received(submissionAt());
    await desk.decide(lost, [licensed(draw('c', 1))]);
    await room.lose(table);
    const { code, out } = await verify(['--table']);
    expect(out).toContain(`request#${lost.id} decision#0001: it is not archived`);
    expect(out).toContain('account#c transfer#');
    expect(code).toBe(1);

    const offered = await verify(['--table', '--offer']);
    expect(offered.out).toContain('it was not archived; offered again');
    await room.follow(table);
    await runOperator('audit-export', ['--to', folder], room);
    const again = await verify(['--table']);
    expect(again.out).toContain('Nothing differs.');
    expect(again.code).toBe(0);
  });

  it('finds a decision that was changed in the table', async () => {
    const key = decisionKey(first.id, 1);
    const { packed, ...item } = (await getItem(table, key)) as RawItem;
    const to = (value: unknown) =>
      updateItem(table, key, {
        change: { set: { packed: value } },
        condition: { where: 'attribute_exists(#pk)' },
      });
    await to(pack({ ...readDecision({ ...item, packed }), route: 'allied' }, NEWEST.decisions));
    const { code, out } = await verify(['--table']);
    await to(packed);
    expect(out).toContain(`request#${first.id} decision#0001: it is not archived`);
    expect(code).toBe(1);
  });
});
