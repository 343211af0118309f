import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { faultOfData } from '../../../infra/local/damaged.ts';

const folder = mkdtempSync(join(tmpdir(), 'chipgate-fault-'));
afterAll(() => rmSync(folder, { recursive: true }));
const endpoint = 'http://127.0.0.1:1';
const named = (name: string, more: object = {}) => Object.assign(new Error('x'), { name, ...more });

describe('What is wrong with the data of one machine', () => {
  const failure = named('InternalFailure', { $metadata: {} });

  it('is that they cannot be read, where they could be written', () => {
    const { message } = faultOfData({ folder, endpoint }, failure);
    expect(message).toMatch(/^The data in .* cannot be read: put a copy of them back/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is that they cannot be written, and why', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const told = named('DependencyUnavailableError', { cause: failure });
    const { message } = faultOfData({ folder: file, endpoint }, told);
    rmSync(file);
    expect(message).toMatch(/cannot be written \(ENOTDIR: .*make room .*--directory <another>\.$/);
  });

  it('is nothing, where something else answers or nothing does', () => {
    const refused = named('Error', { message: 'connect ECONNREFUSED', $metadata: {} });
    const { message } = faultOfData({ folder, endpoint }, refused);
    expect(message).toContain('(connect ECONNREFUSED): see what else uses http://127.0.0.1:1');
  });

  it('is nothing, where another fault speaks for itself', () => {
    const other = named('Error', { message: 'demo-api-key is damaged' });
    expect(faultOfData({ folder, endpoint }, other)).toBe(other);
  });
});
