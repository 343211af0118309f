import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isThorough } from '../../support/cases-to-try.ts';

/** The house without its documents, so that nothing new is built in the real one. */
const root = mkdtempSync(join(tmpdir(), 'chipgate-new-'));
const ROOMS = ['shared', 'functions', 'infra', 'test', 'README.md', 'package.json'];
const CONFIGURATION = ['biome.json', 'literal-spread.grit', 'tsconfig.json', '.gitignore'];
const bin = resolve('node_modules/.bin');

const run = (command: string, ...args: string[]) => {
  const PATH = `${bin}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH },
  });
  return { status, said: stdout + stderr };
};
const build = (...args: string[]) => run(process.execPath, 'infra/new/main.ts', ...args);

const written: string[] = [];
function built(...args: string[]): string {
  const { status, said } = build(...args);
  expect(said).toContain('Left to do');
  expect(status).toBe(0);
  written.push(...[...said.matchAll(/^ {2}(\S+\.ts)$/gm)].map(([, file = '']) => file));
  return said;
}

beforeAll(() => {
  for (const name of [...ROOMS, ...CONFIGURATION]) {
    cpSync(name, join(root, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('What npm run new writes', () => {
  it('is a function, wired but for what calls it', () => {
    const said = built('lambda', 'late-fees', "Reckons what an applicant's delay costs");
    expect(said).toContain('infra/stack.ts');
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    expect(read('infra/functions.ts')).toContain("folder: 'late-fees'");
    expect(read('README.md')).toContain(
      "late-fees` | Lambda | reckons what an applicant's delay costs |",
    );
  });

  it('is a page in both languages', () => {
    built('page', 'applicant', 'about-us', 'About us', '소개');
    built('page', 'officer', 'absence', 'Your absence', '부재 중');
  });

  it('is a rule that authorizes nothing yet', () => {
    built('rule', 'heat-is-used', 'The heat is used.', '열을 이용합니다.', '15 CFR 700.1');
  });

  it.runIf(isThorough)(
    'passes lint, types and its own tests',
    () => {
      expect(written.length).toBeGreaterThan(10);
      expect(run('biome', 'check', ...written)).toMatchObject({ status: 0 });
      const configuration = { extends: './tsconfig.json', include: [], files: written };
      writeFileSync(join(root, 'tsconfig.new.json'), JSON.stringify(configuration));
      expect(run('tsc', '--project', 'tsconfig.new.json')).toEqual({ status: 0, said: '' });
      const tests = written.filter((file) => file.endsWith('.test.ts'));
      const { status, said } = run('vitest', 'run', '--root', root, ...tests);
      expect(said).toContain(`${tests.length} passed`);
      expect(status).toBe(0);
    },
    180_000,
  );

  it('is never written over what is there', () => {
    const { status, said } = build('lambda', 'sweep', 'Sweeps');
    expect([status, said]).toEqual([1, 'functions/sweep/dependencies.ts is there already\n']);
    expect(build('lambda', 'Sweep', 'Sweeps').said).toContain('small letters');
    expect(build('page', 'nobody', 'x', 'X', 'X').status).toBe(2);
  });
});
