import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPackages, PYTHON } from '../support/python-packages.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOME = join(ROOT, 'node_modules/.cache/chipgate-readers');

/** Programs that nobody here wrote, at pinned versions. */
export const installReaders = (): Promise<void> =>
  installPackages(join(import.meta.dirname, 'requirements.txt'), HOME);

/** What one of them says, however it ends. */
export async function said(program: string, args: readonly string[]) {
  const env = { ...process.env, PYTHONPATH: HOME, PYTHONDONTWRITEBYTECODE: '1' };
  const options = { env, maxBuffer: 64_000_000, cwd: HOME };
  const run = promisify(execFile)(PYTHON, [join(HOME, 'bin', program), ...args], options);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({
      code: Number(code),
      out: String(stdout),
      err: String(stderr),
    }),
  );
}
