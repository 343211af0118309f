import type { KnownCase } from '../cases/known-case.ts';
import type { RegisteredAuthorization } from '../contracts/authorization.ts';
import type { ReceivedTpp, ReportDraft, ReportFiling, ReportPeriod } from '../contracts/report.ts';
import type { KeptShipment, ShipmentEntry } from '../contracts/shipment.ts';
import type { ReportField, ReportKind, ReportState } from './vocabulary.ts';

/** A case with all that its reports follow from. */
export interface ReportedCase {
  readonly known: KnownCase;
  readonly shipments: readonly KeptShipment[];
  readonly entries: readonly ShipmentEntry[];
  readonly filings: readonly ReportFiling[];
  /** By the subjects that `receivedOf` names. */
  readonly received: ReadonlyMap<string, ReceivedTpp>;
  /** Of an application, as they are registered today. */
  readonly authorizations: readonly RegisteredAuthorization[];
}

/** A report that the rule wants, whether or not it was filed. */
export interface WantedReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly license?: string;
  readonly shipment?: string;
  readonly authorization?: string;
  readonly period?: ReportPeriod;
  /** From which day on it can be filed, and by which it has to be; both ISO dates. */
  readonly opensOn: string;
  readonly dueOn: string;
  readonly draft: ReportDraft;
  /** What its filer has to say beside the draft. */
  readonly gaps: readonly ReportField[];
}

/** A report as it stands on a day. */
export interface Report extends WantedReport {
  readonly state: ReportState;
  /** The first came first; each later one corrects those before. */
  readonly filings: readonly ReportFiling[];
}

/** It names its case, or what ships under it, so that it is found without an index. */
export const reportId = (kind: ReportKind, of: string, detail?: string): string =>
  [kind, of, ...(detail === undefined ? [] : [detail])].join('.');

/** How it stands on a day: what was filed stays filed. */
export function stateOn(
  { opensOn, dueOn }: Pick<WantedReport, 'opensOn' | 'dueOn'>,
  isFiled: boolean,
  today: string,
): ReportState {
  if (isFiled) return 'filed';
  if (today < opensOn) return 'upcoming';
  return today <= dueOn ? 'due' : 'late';
}
