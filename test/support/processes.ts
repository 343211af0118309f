import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;

/**
 * What runs now and was told this word, as an argument or in its environment: one line each. Reads
 * `/proc`, so where there is none nothing is found.
 */
export function processesTold(word: string): string[] {
  return read(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => `${told(pid, 'cmdline')}\0${told(pid, 'environ')}`.includes(word))
    .map((pid) => `${pid} ${told(pid, 'cmdline').replaceAll('\0', ' ').trim()}`);
}

/** The same, once they have had some time to end. */
export async function processesLeft(word: string, withinMs: number): Promise<string[]> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const left = processesTold(word);
    if (left.length === 0 || Date.now() > deadline) return left;
    await sleep(POLL_MS);
  }
}

const told = (pid: string, file: 'cmdline' | 'environ') =>
  read(() => readFileSync(`/proc/${pid}/${file}`, 'utf8'), '');

/** Processes end while they are looked at. */
function read<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
