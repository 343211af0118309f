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
  await writeFile(file, JSON.stringify(content));
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
});
