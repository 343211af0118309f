import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { HostFiles } from './options.ts';

/** Where a running host is, for programs: `host.json`. */
export interface Whereabouts {
  readonly pid: number;
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly controlUrl: string;
  readonly apiKey: string;
}

const PRIVATE = { mode: 0o600 };

/** Refuses to share a directory with a host that runs; what a killed one left behind is no matter. */
export async function claimDirectory(directory: string, files: HostFiles): Promise<void> {
  mkdirSync(files.data, { recursive: true });
  const other = readWhereabouts(files);
  if (other && (await answers(other))) {
    throw new Error(
      `Chipgate runs here already (${other.apiUrl}, process ${other.pid}): stop it, or start with --directory <another>.`,
    );
  }
  forget(files);
  writeFileSync(`${directory}/.gitignore`, '*\n');
}

export function publish(
  files: HostFiles,
  whereabouts: Whereabouts,
  variables: Readonly<Record<string, string>>,
): void {
  const lines = Object.entries(variables).map(([name, value]) => `${name}="${value}"\n`);
  writeFileSync(files.environment, lines.join(''), PRIVATE);
  writeFileSync(files.machine, `${JSON.stringify(whereabouts, undefined, 2)}\n`, PRIVATE);
}

export function forget(files: HostFiles): void {
  rmSync(files.environment, { force: true });
  rmSync(files.machine, { force: true });
}

function readWhereabouts(files: HostFiles): Whereabouts | undefined {
  try {
    return JSON.parse(readFileSync(files.machine, 'utf8')) as Whereabouts;
  } catch {
    return undefined;
  }
}

async function answers({ controlUrl, pid }: Whereabouts): Promise<boolean> {
  try {
    const response = await fetch(`${controlUrl}/ready`, { signal: AbortSignal.timeout(2000) });
    return ((await response.json()) as { pid: number }).pid === pid;
  } catch {
    return false;
  }
}
