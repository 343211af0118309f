import type { Table } from '../adapters/dynamodb/table/table.ts';
import type { LogLine } from '../adapters/log.ts';
import type { Clock, DecideMachine, Outbox } from '../adapters/ports.ts';
import type { ReviewMachine } from '../adapters/review-ports.ts';

export interface SweepDependencies {
  readonly table: Table;
  readonly decideMachine: DecideMachine;
  readonly reviewMachine: Pick<ReviewMachine, 'isRunning'>;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: (line: SweepLogLine) => void;
}

export interface SweepLogLine extends LogLine {
  readonly message: string;
}

/** How one kind of work went in one run. */
export interface Tally {
  readonly done: number;
  readonly failed: number;
}
