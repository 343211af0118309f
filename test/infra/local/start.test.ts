import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../infra/local/options.ts';

const HERE = join(import.meta.dirname, '../../../infra/local');
const help = readFileSync(join(HERE, 'help.txt'), 'utf8');

describe('npm start -- --help', () => {
  it('installs nothing where nothing is installed', () => {
    const root = mkdtempSync(join(tmpdir(), 'chipgate-start-'));
    const local = join(root, 'infra/local');
    mkdirSync(local, { recursive: true });
    for (const file of ['start.mjs', 'help.txt']) cpSync(join(HERE, file), join(local, file));
    const ran = spawnSync(process.execPath, [join(local, 'start.mjs'), '--help'], {
      encoding: 'utf8',
    });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, help, '']);
    expect(readdirSync(root)).toEqual(['infra']);
    rmSync(root, { recursive: true });
  });

  it('explains each option, with its default', () => {
    const told = [...help.matchAll(/^ {2}--([a-z-]+) <.*\(default (.*)\)$/gm)];
    const options = readOptions([], {});
    expect(told).toHaveLength(Object.keys(options ?? {}).length);
    const defaults = told.flatMap(([, name, value]) => [`--${name}`, String(value)]);
    expect(readOptions(defaults, {})).toEqual(options);
  });
});
