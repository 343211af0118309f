import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoAuthorizations } from '../../../functions/adapters/dynamodb/cases/authorizations.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { runOperator } from '../../support/operator.ts';

let table: Table;
let folder: string;
beforeAll(async () => {
  table = await createTestTable();
  folder = await mkdtemp(join(tmpdir(), 'authorization-'));
});

afterAll(() => rm(folder, { recursive: true }));

const nveu = {
  id: 'NVEU-1',
  type: 'national-veu',
  company: { name: 'Gulf Cloud', headquarters: 'AE' },
  countries: ['AE'],
  validFrom: '2025-05-15',
  validTo: '2028-01-01',
};

const register = async (content: unknown, ...options: string[]) => {
  const file = join(folder, 'authorization.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return runOperator('authorization-register', [file, ...options], { tableName: table.name });
};
const found = () => dynamoAuthorizations(table.client, table.name).find('NVEU-1');

describe('authorization:register', () => {
  it('registers once, and again only to replace', async () => {
    expect((await register(nveu)).code).toBe(0);
    expect(await found()).toEqual(nveu);
    const longer = { ...nveu, validTo: '2029-01-01' };
    expect((await register(longer)).code).toBe(1);
    expect(await found()).toEqual(nveu);
    expect((await register(longer, '--replace')).code).toBe(0);
    expect(await found()).toEqual(longer);
  });

  it('names the fields of a file that is none', async () => {
    const { code, err } = await register({ ...nveu, countries: ['XX'] });
    expect(code).toBe(2);
    expect(err).toContain('/countries/0');
  });

  it.each([
    [{ validTo: '2025-05-15' }, '/validTo  must be a day after validFrom'],
    [{ validTo: '2024-01-01' }, '/validTo  must be a day after validFrom'],
    [{ validTo: 'soon' }, '/validTo  must be a date such as "2026-03-31"'],
    [{ id: undefined }, '/id  is required'],
    [{ countries: 'AE' }, '/countries  must be a list'],
    [
      { company: { name: 'x'.repeat(201), headquarters: 'AE' } },
      'must have at most 200 characters',
    ],
  ])('refuses %j in words of ours', async (changes, said) => {
    const { code, err } = await register({ ...nveu, id: 'NVEU-2', ...changes });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).not.toMatch(/invalid|expected| {4}at /i);
  });

  it('reads a file that begins with a byte order mark, and none that says a thing twice', async () => {
    const text = JSON.stringify({ ...nveu, id: 'NVEU-3' });
    expect((await register(`\ufeff${text}`)).code).toBe(0);
    const { code, err } = await register(text.replace('{', '{"id":"NVEU-4",'));
    expect([code, err.trim()]).toEqual([2, expect.stringContaining('says /id twice')]);
  });

  it('works on the host of the directory that is named', async () => {
    await writeFile(join(folder, 'host.env'), `TABLE_NAME=${table.name}\n`);
    const file = join(folder, 'authorization.json');
    await writeFile(file, JSON.stringify({ ...nveu, id: 'NVEU-5' }));
    for (const named of [['--directory', folder], [`--directory=${folder}`]]) {
      const args = [...named, file, '--replace'];
      const { code, err } = await runOperator('authorization-register', args, {
        tableName: 'another',
      });
      expect([code, err]).toEqual([0, '']);
    }
    const nowhere = await runOperator('ledger-check', ['--directory', join(folder, 'x')], {});
    expect([nowhere.code, nowhere.err.trim().split('\n').length]).toEqual([2, 1]);
    const unsaid = await runOperator('ledger-check', ['--directory'], {});
    expect([unsaid.code, unsaid.err]).toEqual([2, expect.stringContaining('needs a folder')]);
  });
});
