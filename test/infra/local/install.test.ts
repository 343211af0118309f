import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../../infra/local/install.mjs');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chipgate-install-'));
  mkdirSync(join(root, 'infra/local'), { recursive: true });
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, 'node_modules'));
  cpSync(SCRIPT, join(root, 'infra/local/install.mjs'));
});
afterEach(() => rmSync(root, { recursive: true }));

const lock = (file: string, packages: object) =>
  writeFileSync(join(root, file), JSON.stringify({ packages }));
const wanted = {
  '': { version: '0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/only-on-mars': { version: '1.0.0', optional: true },
};

/** Runs the script with an npm that only notes that it was called. */
function install(npmExitCode = 0) {
  const npm = `#!/bin/sh\necho "$@" > "${join(root, 'called')}"\nexit ${npmExitCode}\n`;
  writeFileSync(join(root, 'bin/npm'), npm, { mode: 0o755 });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'infra/local/install.mjs')],
    { env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` }, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr, isCalled: existsSync(join(root, 'called')) };
}

describe('Installing', () => {
  it('is over at once, and silent, when what is installed is what is asked for', () => {
    lock('package-lock.json', wanted);
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(install()).toEqual({ status: 0, output: '', isCalled: false });
  });

  it.each([
    ['nothing is installed', undefined],
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/a': { version: '0.9.0' } }],
  ])('runs npm ci when %s', (_, present) => {
    lock('package-lock.json', wanted);
    if (present) lock('node_modules/.package-lock.json', present);
    expect(install()).toMatchObject({ status: 0, isCalled: true });
  });

  it('says in one line that npm failed, and ends with 1', () => {
    lock('package-lock.json', wanted);
    const { status, output } = install(7);
    expect(status).toBe(1);
    expect(output.trim().split('\n').at(-1)).toMatch(/^npm ci failed: .*try again\.$/);
  });
});
