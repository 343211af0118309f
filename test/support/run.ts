import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vitest/config';
import { processesLeft } from './processes.ts';

const GONE_WITHIN_MS = 10_000;

/** Short lives: compiling well costs a database of a test more than it gains. */
const JAVA = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/chipgate');

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/**
 * A folder of its own for everything that a run writes, which goes with it. All that it starts is
 * told of the folder, and whatever still runs when all has ended is ended, and fails the run.
 */
export function ownFolder(): Plugin {
  return {
    name: 'own-folder',
    configureVitest({ vitest }) {
      const folder = mkdtempSync(join(tmpdir(), 'chipgate-run-'));
      Object.assign(process.env, {
        TMPDIR: folder,
        JDK_JAVA_OPTIONS: JAVA,
        NODE_COMPILE_CACHE: COMPILED,
      });
      vitest.onClose(async () => {
        const left = await processesLeft(folder, GONE_WITHIN_MS);
        for (const line of left) end(Number.parseInt(line, 10));
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
        if (left.length > 0) throw new Error(`Tests left running:\n${left.join('\n')}`);
      });
    },
  };
}
