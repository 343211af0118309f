import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Whereabouts } from '../../../infra/local/whereabouts.ts';
import type { Counted } from './counted.ts';
import type { Asked } from './meter/host.ts';

/** A running host with data of its own that takes down what it does. */
export interface MeteredHost {
  readonly whereabouts: Whereabouts;
  readonly directory: string;
  /** The addresses of its parts, as an operator has them: what comes that way is not counted. */
  readonly variables: NodeJS.Dict<string>;
  /** What was logged since it began. */
  log(): string;
  /** Waits until nothing moves any more. */
  quiet(): Promise<void>;
  /** Does the work, waits until nothing moves any more, and gives what was counted meanwhile. */
  count(work: () => Promise<unknown>): Promise<readonly Counted[]>;
  /** Has time do what is due, or moves it. */
  control(path: string, body?: object): Promise<void>;
  stop(): Promise<void>;
}

export async function startMeteredHost(): Promise<MeteredHost> {
  const directory = mkdtempSync(join(tmpdir(), 'chipgate-cost-'));
  const child = fork(join(import.meta.dirname, 'meter/host.ts'), [directory]);
  const whereabouts = (await nextMessage(child)) as Whereabouts;
  const ask = async (asked: Asked): Promise<unknown> => {
    const answer = nextMessage(child);
    child.send(asked);
    return answer;
  };
  return {
    whereabouts,
    directory,
    variables: parseEnv(readFileSync(join(directory, 'host.env'), 'utf8')),
    log: () => readFileSync(join(directory, 'functions.log'), 'utf8'),
    quiet: async () => {
      await ask({ ask: 'quiet' });
    },
    count: async (work) => {
      await ask({ ask: 'open' });
      await work();
      return (await ask({ ask: 'close' })) as Counted[];
    },
    control: async (path, body = {}) => {
      const url = whereabouts.controlUrl + path;
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.send({ ask: 'stop' } satisfies Asked);
      await gone;
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const listening = new AbortController();
  const { signal } = listening;
  const died = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The host ended by itself (${code})`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), died])) as [unknown];
    return message;
  } finally {
    listening.abort();
    died.catch(() => undefined);
  }
}
