import { randomUUID } from 'node:crypto';
import { type HistoryEvent, record } from './history.ts';
import type { LocalMachine, LocalRun } from './machine.ts';
import { TaskFailure } from './states-language.ts';
import type { TaskTokens } from './task-tokens.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machine: LocalMachine;
  readonly input: string;
  /** Epoch seconds, as the API counts. */
  readonly startDate: number;
  readonly history: HistoryEvent[];
  status: ExecutionStatus;
  stopDate?: number;
  output?: string;
  error?: string;
  cause?: string;
  abort: () => void;
}

/** Enough to look back on; older finished executions are forgotten. */
const FINISHED_KEPT = 1000;
const now = () => Date.now() / 1000;

/** Runs machines and remembers the Standard ones, for as long as the host lives. */
export class Executions {
  readonly #kept = new Map<string, Execution>();
  readonly #tokens: TaskTokens;

  constructor(tokens: TaskTokens) {
    this.#tokens = tokens;
  }

  /** Runs to the end and answers with the ended execution, whatever its end. */
  async runSync(machine: LocalMachine, input: string, name?: string): Promise<Execution> {
    const { execution, run } = this.#begin(machine, input, name);
    await this.#finish(execution, run);
    return execution;
  }

  /** A Standard name and input already running is the same execution; another input a conflict. */
  start(machine: LocalMachine, input: string, name?: string): Execution {
    const before = name ? this.#kept.get(arnOf(machine, name)) : undefined;
    if (before?.status === 'RUNNING' && before.input === input) return before;
    if (before)
      throw new TaskFailure('ExecutionAlreadyExists', `Execution Already Exists: ${name}`);
    const { execution, run } = this.#begin(machine, input, name);
    if (machine.type === 'STANDARD') this.#keep(execution);
    void record(run, execution.history);
    void this.#finish(execution, run);
    return execution;
  }

  find(arn: string): Execution {
    const execution = this.#kept.get(arn);
    if (execution) return execution;
    throw new TaskFailure('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  }

  /** Newest first. */
  list(machineArn: string, status?: string): Execution[] {
    return [...this.#kept.values()]
      .filter((execution) => execution.machine.arn === machineArn)
      .filter((execution) => !status || execution.status === status)
      .reverse();
  }

  stop(arn: string, why: { error?: string; cause?: string }): Execution {
    const execution = this.find(arn);
    if (execution.status !== 'RUNNING') return execution;
    end(execution, { status: 'ABORTED', ...why });
    execution.abort();
    return execution;
  }

  #begin(machine: LocalMachine, input: string, name: string = randomUUID()) {
    const arn = arnOf(machine, name);
    const run = machine.run(JSON.parse(input), { arn, name });
    const execution: Execution = {
      arn,
      name,
      machine,
      input,
      status: 'RUNNING',
      abort: run.abort,
      startDate: now(),
      history: [],
    };
    return { execution, run };
  }

  async #finish(execution: Execution, run: LocalRun): Promise<void> {
    const ending = await run.result.then(
      (output) => ({ status: 'SUCCEEDED' as const, output: JSON.stringify(output) }),
      endingOf,
    );
    if (execution.status === 'RUNNING') end(execution, ending);
    this.#tokens.forget(execution.arn);
  }

  #keep(execution: Execution): void {
    this.#kept.set(execution.arn, execution);
    if (this.#kept.size <= FINISHED_KEPT) return;
    const oldest = [...this.#kept.values()].find(({ status }) => status !== 'RUNNING');
    if (oldest) this.#kept.delete(oldest.arn);
  }
}

function arnOf(machine: LocalMachine, name: string): string {
  const base = machine.arn.replace(
    ':stateMachine:',
    machine.type === 'EXPRESS' ? ':express:' : ':execution:',
  );
  return machine.type === 'EXPRESS' ? `${base}:${name}:${randomUUID()}` : `${base}:${name}`;
}

function end(execution: Execution, ending: Partial<Execution>): void {
  Object.assign(execution, ending, { stopDate: now() });
}

function endingOf(error: Error): Partial<Execution> {
  if (error.name === 'ExecutionTimeoutError') return { status: 'TIMED_OUT' };
  if (error.name === 'ExecutionAbortedError') return { status: 'ABORTED' };
  const cause = error.cause instanceof Error ? error.cause : error;
  return { status: 'FAILED', error: cause.name, cause: cause.message };
}
