import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * npm start, on whatever Node the machine has: no dependencies, no types. Help needs nothing
 * installed; the host runs on the Node that package.json brings, which the first start has to fetch.
 */
const args = process.argv.slice(2);
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const OLDEST = 24;

function runOn(node) {
  const child = spawn(node, [join(here, 'main.ts'), ...args], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

if (args.includes('--help')) {
  process.stdout.write(readFileSync(join(here, 'help.txt'), 'utf8'));
} else {
  await import('./install.mjs');
  const isOldEnough = Number.parseInt(process.versions.node, 10) >= OLDEST;
  if (isOldEnough) await import('./main.ts');
  else runOn(join(here, '../../node_modules/node/bin/node'));
}
