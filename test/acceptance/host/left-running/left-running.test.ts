import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isThorough } from '../../../support/cases-to-try.ts';
import { processesLeft } from '../../../support/processes.ts';
import { ROOT } from '../../support/host.ts';

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const GONE_WITHIN_MS = 15_000;

/** Runs tests that start a host and leave it, and knows all that comes of it by a word of its own. */
function runCarelessly(how: 'fails' | 'hangs') {
  const word = randomUUID();
  const args = [VITEST, 'run', '--config', join(import.meta.dirname, 'vitest.config.ts')];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, CHIPGATE_CARELESS: how, CHIPGATE_RUN: word },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { word, child };
}

describe('A run of tests that start a host and leave it', { timeout: 120_000 }, () => {
  it('has ended it when it has failed', async () => {
    const { word, child } = runCarelessly('fails');
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    const [code] = await once(child, 'close');
    expect(output).toContain('a host runs');
    expect(output).toMatch(/1 failed/);
    expect(code).toBe(1);
    expect(await processesLeft(word, 0)).toEqual([]);
  });

  it.each(isThorough ? ['SIGINT' as const, 'SIGKILL' as const] : ['SIGKILL' as const])(
    'leaves nothing running after %s',
    async (signal) => {
      const { word, child } = runCarelessly('hangs');
      for await (const chunk of child.stdout) if (String(chunk).includes('a host runs')) break;
      child.kill(signal);
      expect(await processesLeft(word, GONE_WITHIN_MS)).toEqual([]);
    },
  );
});
