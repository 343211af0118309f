import type { LaneDependencies } from '../adapters/intake/dependencies.ts';
import type { LogLine } from '../adapters/log.ts';
import type { Measure } from '../adapters/metrics.ts';
import type { DueCases, Rescreenings } from '../adapters/ports/cases.ts';
import type { DueDraftLetters, DueDrafts, UnfiledDrafts } from '../adapters/ports/drafts.ts';
import type { Files } from '../adapters/ports/files.ts';
import type { DueLanes, IntakeStore } from '../adapters/ports/intake.ts';
import type { Accounts, DriftChecks } from '../adapters/ports/ledger.ts';
import type { LostEvents } from '../adapters/ports/notices.ts';
import type { Queue } from '../adapters/ports/queue.ts';
import type { DueReports } from '../adapters/ports/reports.ts';
import type {
  DueReviews,
  MachineRecords,
  ReviewChanges,
  ReviewMachine,
} from '../adapters/ports/reviews.ts';
import type { DueShipments } from '../adapters/ports/shipments.ts';
import type { StuckWork } from '../adapters/ports/stuck-work.ts';
import type { DueSummaries } from '../adapters/ports/summaries.ts';
import type { DueDeliveries } from '../adapters/ports/webhooks.ts';

export interface SweepDependencies extends LaneDependencies {
  readonly intake: IntakeStore & DueLanes;
  readonly dueCases: DueCases;
  readonly rescreenings: Rescreenings;
  readonly accounts: Accounts;
  readonly driftChecks: DriftChecks;
  readonly reviewMachine: Pick<ReviewMachine, 'isRunning'>;
  readonly reviews: ReviewChanges;
  readonly dueReviews: DueReviews;
  readonly machines: Pick<MachineRecords, 'markRunning' | 'markGone'>;
  readonly outbox: LostEvents;
  readonly dueShipments: DueShipments;
  readonly dueReports: DueReports;
  readonly stuckWork: StuckWork;
  readonly summaries: DueSummaries;
  readonly drafts: DueDrafts & DueDraftLetters & UnfiledDrafts;
  readonly dueDeliveries: DueDeliveries;
  /** Wakes whoever calls the endpoints of suppliers. */
  readonly deliveryWakes: Queue;
  readonly files: Pick<Files, 'removeAll'>;
  readonly log: (line: SweepLogLine) => void;
}

export interface MeasuringSweep extends SweepDependencies {
  readonly measure: Measure;
}

export interface SweepLogLine extends LogLine {
  readonly message: string;
}

/** How one kind of work went in one run. */
export interface Tally {
  readonly done: number;
  readonly failed: number;
  /** There is more of it than was taken up at once, and it goes on. */
  readonly more?: true;
}
