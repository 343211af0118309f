import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Whereabouts } from '../../infra/local/whereabouts.ts';

/** A host in a process of its own, which is asked over the channel to it. */
export interface ForkedHost {
  readonly whereabouts: Whereabouts;
  /** The addresses of its parts, as an operator has them. */
  readonly variables: NodeJS.Dict<string>;
  ask(asked: object): Promise<unknown>;
  /** Has time do what is due, or moves it. */
  control(path: string, body?: object): Promise<void>;
  stop(): Promise<void>;
}

/** Runs a script that starts a host on the directory it is given, and says where that is. */
export async function forkHost(script: string, directory: string): Promise<ForkedHost> {
  const child = fork(script, [directory]);
  const whereabouts = (await nextMessage(child)) as Whereabouts;
  return {
    whereabouts,
    variables: parseEnv(readFileSync(join(directory, 'host.env'), 'utf8')),
    ask: async (asked) => {
      const answer = nextMessage(child);
      child.send(asked);
      return answer;
    },
    control: async (path, body = {}) => {
      const url = whereabouts.controlUrl + path;
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.send({ ask: 'stop' });
      await gone;
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
