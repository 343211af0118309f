import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../deploy/process.ts';

export const PYTHON = process.env.PYTHON ?? 'python3';

/** Installs what a file of exact versions names, in a folder of its own that `PYTHONPATH` is to name. */
export async function installPackages(requirements: string, home: string): Promise<void> {
  const installed = join(home, 'requirements.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  rmSync(home, { recursive: true, force: true });
  const quietly = ['--quiet', '--disable-pip-version-check', '--no-warn-script-location'];
  const args = ['-m', 'pip', 'install', ...quietly, '--no-deps', '--target', home];
  await run({ file: PYTHON, args: [...args, '--requirement', requirements] });
  writeFileSync(installed, wanted);
}
