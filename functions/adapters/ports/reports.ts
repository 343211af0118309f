import type { ReportFiling, ReportTold } from '../../../shared/contracts/report.ts';
import type { ReportedCase } from '../../../shared/reports/report.ts';
import type { HeldAsked, PageOf } from './shipments.ts';

/** A filing, and the report as its event names it. */
export interface FiledWithEvent {
  readonly filing: ReportFiling;
  readonly told: ReportTold;
}

/** Cases with what their reports follow from. What is due is computed; what was filed is kept. */
export interface Reports {
  /** `undefined` where there is no such case. */
  find(caseId: string, now: Date): Promise<ReportedCase | undefined>;
  /** A client's cases of one contact, the newest first; a page may have fewer than are asked for. */
  heldBy(clientId: string, asked: HeldAsked, now: Date): Promise<PageOf<ReportedCase>>;
  /** Those of the cases that are the client's, in the order given. */
  ofCases(clientId: string, caseIds: readonly string[], now: Date): Promise<ReportedCase[]>;
  /**
   * Keeps a filing, with its event; a shipment that waited for it may leave. `false`: the case moved on
   * since it was read, or the filing is there.
   */
  file(seen: ReportedCase, filed: FiledWithEvent): Promise<boolean>;
}

/** Cases whose contact is to be reminded of a report. */
export interface DueReports {
  /** Oldest first. What is found here may be done by now. */
  due(until: Date, limit: number): Promise<{ readonly caseId: string }[]>;
  /** Tells what is to be told by then, and notes when to look again. Whether anything was. */
  remind(caseId: string, at: Date): Promise<boolean>;
}
