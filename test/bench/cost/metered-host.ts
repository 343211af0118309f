import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ForkedHost, forkHost } from '../forked-host.ts';
import type { Counted } from './counted.ts';
import type { Asked } from './meter/host.ts';

/** A running host with data of its own that takes down what it does. What comes from outside is not counted. */
export interface MeteredHost extends Omit<ForkedHost, 'ask'> {
  readonly directory: string;
  /** What was logged since it began. */
  log(): string;
  /** Waits until nothing moves any more. */
  quiet(): Promise<void>;
  /** Does the work, waits until nothing moves any more, and gives what was counted meanwhile. */
  count(work: () => Promise<unknown>): Promise<readonly Counted[]>;
}

export async function startMeteredHost(): Promise<MeteredHost> {
  const directory = mkdtempSync(join(tmpdir(), 'chipgate-cost-'));
  const host = await forkHost(join(import.meta.dirname, 'meter/host.ts'), directory);
  const ask = (asked: Asked): Promise<unknown> => host.ask(asked);
  return {
    ...host,
    directory,
    log: () => readFileSync(join(directory, 'functions.log'), 'utf8'),
    quiet: async () => {
      await ask({ ask: 'quiet' });
    },
    count: async (work) => {
      await ask({ ask: 'open' });
      await work();
      return (await ask({ ask: 'close' })) as Counted[];
    },
    stop: async () => {
      await host.stop();
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
