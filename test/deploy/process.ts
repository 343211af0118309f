import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly environment?: Variables;
  /** Show what it says as it says it, instead of only when it fails. */
  readonly isShown?: boolean;
}

/** Runs a command to its end. Throws with everything it said when it ends badly. */
export async function run({ file, args, environment, isShown = false }: Command): Promise<void> {
  const options: SpawnOptions = {
    env: environment ?? process.env,
    stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  };
  const child = spawn(file, args, options);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}\n${said}`);
}

const ENDS_WITHIN_MS = 5_000;

/** Ends a process and, because it leads its group, whatever it started. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const group = -child.pid;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(group, 'SIGTERM');
  // A function that is still at work keeps the emulator waiting, without end.
  const insist = setTimeout(() => process.kill(group, 'SIGKILL'), ENDS_WITHIN_MS);
  await gone;
  clearTimeout(insist);
}
