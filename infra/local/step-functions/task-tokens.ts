import { randomUUID } from 'node:crypto';
import { TaskFailure } from './states-language.ts';

/** How a task that waits for its token is to be bounded. */
export interface Patience {
  readonly timeoutSeconds?: number | undefined;
  readonly heartbeatSeconds?: number | undefined;
}

interface Waiting {
  readonly execution: string;
  readonly resolve: (output: unknown) => void;
  readonly reject: (failure: TaskFailure) => void;
  readonly beat: () => void;
  readonly forget: () => void;
}

const PREFIX = 'chipgate-task-';

/** The tasks that wait for someone to report back, by task token. They live as long as the host. */
export class TaskTokens {
  readonly #issued = new Map<string, string>();
  readonly #waiting = new Map<string, Waiting>();

  /** A new token, to be read by the parameters of the task about to start. */
  issue(execution: string): string {
    const token = `${PREFIX}${randomUUID()}`;
    this.#issued.set(token, execution);
    return token;
  }

  /** The issued token somewhere in a task's parameters. */
  findIn(parameters: unknown): string | undefined {
    if (typeof parameters === 'string')
      return this.#issued.has(parameters) ? parameters : undefined;
    if (typeof parameters !== 'object' || parameters === null) return undefined;
    for (const value of Object.values(parameters)) {
      const token = this.findIn(value);
      if (token) return token;
    }
    return undefined;
  }

  /** Ends when somebody reports on the token, or nobody does in time. */
  wait(token: string, patience: Patience): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const timeout = alarm(patience.timeoutSeconds, () => this.fail(token, timedOut()));
    const heartbeat = alarm(patience.heartbeatSeconds, () => this.fail(token, heartStopped()));
    this.#waiting.set(token, {
      execution: this.#issued.get(token) ?? '',
      resolve,
      reject,
      beat: () => heartbeat?.refresh(),
      forget: () => [timeout, heartbeat].forEach(clearTimeout),
    });
    return promise;
  }

  succeed(token: string, output: unknown): void {
    this.#close(token).resolve(output);
  }

  fail(token: string, failure: TaskFailure): void {
    this.#close(token).reject(failure);
  }

  beat(token: string): void {
    this.#find(token).beat();
  }

  /** An execution has ended: nobody can report on its tasks any more. */
  forget(execution: string): void {
    for (const [token, owner] of this.#issued) {
      if (owner !== execution) continue;
      this.#issued.delete(token);
      this.#waiting.get(token)?.forget();
      this.#waiting.delete(token);
    }
  }

  #close(token: string): Waiting {
    const waiting = this.#find(token);
    this.#waiting.delete(token);
    waiting.forget();
    return waiting;
  }

  #find(token: string): Waiting {
    const waiting = this.#waiting.get(token);
    if (waiting) return waiting;
    if (!token.startsWith(PREFIX)) throw new TaskFailure('InvalidToken', 'Invalid token');
    throw new TaskFailure('TaskTimedOut', 'The task has ended, or its host was restarted');
  }
}

const timedOut = () => new TaskFailure('States.Timeout', 'Nobody reported in time');
const heartStopped = () => new TaskFailure('States.HeartbeatTimeout', 'No heartbeat in time');

function alarm(seconds: number | undefined, ring: () => void): NodeJS.Timeout | undefined {
  return seconds === undefined ? undefined : setTimeout(ring, seconds * 1000);
}
