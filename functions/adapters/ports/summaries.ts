import type {
  NoticesOf,
  Summary,
  SummaryLine,
  SupplierMailbox,
} from '../../../shared/contracts/summary.ts';

/** How the contacts of each client are told; one that said nothing has a mail for each notice. */
export interface NoticeSettings {
  noticesOf(clientId: string): Promise<NoticesOf>;
  /** Whom the client's licenses are told to beside the contact of each request, if anybody. */
  supplierOf(clientId: string): Promise<SupplierMailbox | undefined>;
}

/** What contacts are told once a day. */
export interface Summaries {
  /** Adds a line to the contact's summary of the day, in place of an earlier one of the same case. */
  gather(line: SummaryLine, contact: Omit<Summary, 'closesAt'>, now: Date): Promise<void>;
  /** `undefined` where it is mailed already. Lines come in no particular order. */
  find(
    summaryId: string,
  ): Promise<{ summary: Summary; lines: AsyncIterable<SummaryLine> } | undefined>;
  /** Marking again changes nothing. */
  markMailed(summaryId: string, at: Date): Promise<void>;
}

/** Summaries whose day is over. */
export interface DueSummaries {
  /** Those that were to be mailed by then, oldest first. */
  due(until: Date, limit: number): Promise<{ readonly summaryId: string }[]>;
  /** Puts it into the stream, its next offer due later each time. Whether it was still to be mailed. */
  offer(summary: { readonly summaryId: string }, at: Date): Promise<boolean>;
}

/** A summary as the stream offers it. */
export interface OfferedSummary {
  readonly itemId: string;
  readonly summaryId: string;
}
