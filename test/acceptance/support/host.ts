import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Target } from './target.ts';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
const READY_WITHIN_MS = 45_000;

export interface StartOptions {
  readonly directory?: string;
  /** Further arguments of the host. */
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A real embedded host, as `npm start` runs it, on free ports and with data of its own. */
export class Host {
  readonly directory: string;
  readonly #options: StartOptions;
  #process: ChildProcess | undefined;
  #output = '';

  private constructor(options: StartOptions) {
    this.#options = options;
    this.directory = options.directory ?? mkdtempSync(join(tmpdir(), 'chipgate-'));
  }

  static async start(options: StartOptions = {}): Promise<Host> {
    const host = new Host(options);
    await host.start();
    return host;
  }

  get output(): string {
    return this.#output;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  get target(): Target {
    const { apiUrl, inboxUrl, apiKey } = this.#whereabouts();
    const operatorEnvironment = parseEnv(readFileSync(join(this.directory, 'host.env'), 'utf8'));
    return {
      apiUrl,
      inboxUrl,
      apiKey,
      patienceMs: 15_000,
      operatorEnvironment: operatorEnvironment as Record<string, string>,
    };
  }

  /** Starts it, or again on the same data, unless it runs; waits until it is ready. */
  async start(): Promise<void> {
    if (this.#isRunning()) return;
    this.#output = '';
    const child = spawn(process.execPath, this.#command(), {
      cwd: ROOT,
      env: { ...process.env, ...this.#options.environment },
      // Over the channel it notices when this process has gone, and goes too.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`Not ready: ${this.#output}`)),
        READY_WITHIN_MS,
      );
      const collect = (chunk: Buffer) => {
        this.#output += chunk;
        if (this.#output.includes('Ctrl-C stops it')) resolve();
      };
      child.stdout?.on('data', collect);
      child.stderr?.on('data', collect);
      child.once('exit', (code) => reject(new Error(`Ended with ${code}: ${this.#output}`)));
      child.once('exit', () => clearTimeout(late));
    });
  }

  /** Ends it as Ctrl-C does, and tells with which code it ended. */
  interrupt(): Promise<number | null> {
    return this.#end('SIGINT');
  }

  /** Ends it in the middle of whatever it does. */
  kill(): Promise<number | null> {
    return this.#end('SIGKILL');
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5 });
  }

  async sweep(): Promise<unknown> {
    return this.#control('/sweep', {});
  }

  /** Moves the clock of every function. */
  async moveClock(to: { at: string } | { advanceMs: number }): Promise<void> {
    await this.#control('/clock', to);
  }

  /** Imports the screening sample anew, as of the moved clock. */
  async renewScreeningSample(): Promise<void> {
    await this.#control('/screening-sample', {});
  }

  /** Waits until everything written so far was handed to those who follow the stream. */
  async deliver(): Promise<void> {
    await this.#control('/streams/catch-up', {});
  }

  #whereabouts() {
    const text = readFileSync(join(this.directory, 'host.json'), 'utf8');
    return JSON.parse(text) as Record<'apiUrl' | 'inboxUrl' | 'controlUrl' | 'apiKey', string>;
  }

  #command(): string[] {
    const free = ['--port', '0', '--inbox-port', '0', '--directory', this.directory];
    return [join(ROOT, 'infra/local/main.ts'), ...free, ...(this.#options.arguments ?? [])];
  }

  async #control(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.#whereabouts().controlUrl + path, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  }

  #isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process;
    if (!child || !this.#isRunning()) return Promise.resolve(0);
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.kill(signal);
    });
  }
}
