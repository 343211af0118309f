import type { Clock } from '../../adapters/clock.ts';
import type { LogLine } from '../../adapters/log.ts';
import type { Cases, DecideMachine } from '../../adapters/ports/cases.ts';
import type { MachineRecords, ReviewMachine } from '../../adapters/ports/reviews.ts';

export interface AdvanceDependencies {
  readonly machines: MachineRecords;
  readonly cases: Cases;
  readonly decideMachine: DecideMachine;
  readonly reviewMachine: ReviewMachine;
  readonly clock: Clock;
  readonly log: (line: AdvanceLine) => void;
}

/** One line of the log for each step that failed. It names no task token. */
export interface AdvanceLine extends LogLine {
  readonly level: 'error';
  readonly caseId: string;
  readonly step: string;
  readonly error: string;
}
