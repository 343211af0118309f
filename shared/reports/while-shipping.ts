import type { KnownCase } from '../cases/known-case.ts';
import { isApplication } from '../contracts/application.ts';
import type { ReportFiling } from '../contracts/report.ts';
import type {
  CountedLine,
  KeptShipment,
  ShipmentAct,
  ShipmentEntry,
} from '../contracts/shipment.ts';
import { tppOfLots } from '../shipments/lines.ts';
import { noticeFromTpp } from '../shipments/notices.ts';
import { referenceKey } from '../shipments/reference.ts';
import { halfOf } from './halves.ts';
import { draftOf, noticed } from './order-reports.ts';
import { reportId } from './report.ts';
import { isReported } from './reports.ts';

/** What was done with the lines of a license, as the reports of its case see it. */
export interface ShippedOfCase {
  readonly known: KnownCase;
  readonly lines: readonly CountedLine[];
  readonly act: ShipmentAct;
  readonly entry: ShipmentEntry;
  readonly shipment?: KeptShipment | undefined;
}

/** A notice that comes with the shipment that it is about is a report that was filed. */
export function noticeFiled({ known, lines, act, entry, shipment }: ShippedOfCase): ReportFiling[] {
  const { row, license } = known;
  const fromTpp = noticeFromTpp(known);
  if (!('notice' in act) || !act.notice || fromTpp === undefined) return [];
  if (!license || isApplication(row.request)) return [];
  const lots = shipment
    ? noticed(shipment)
    : entry.moved.map(({ line, shipped }) => ({ line, quantity: shipped }));
  if (tppOfLots(lines, lots) < fromTpp) return [];
  const detail = shipment ? referenceKey(shipment.number) : `total-${entry.sequence}`;
  return [
    {
      report: reportId('shipment-notice', license.id, detail),
      kind: 'shipment-notice',
      caseId: row.id,
      reference: act.notice.reference,
      filedOn: act.notice.filedOn,
      answers: {},
      draft: draftOf({ request: row.request, lines }, lots),
      through: 'shipment',
      at: entry.at,
    },
  ];
}

/**
 * Whether there is something new to remind of: the first that ships, of the order or in this half year,
 * and a plan that waits for its notice.
 */
export function isNewlyReported({ known, lines, entry, shipment }: ShippedOfCase): boolean {
  if (!isReported(known)) return false;
  const { lastShippedAt } = known.license ?? {};
  const hasShipped = entry.moved.some(({ shipped }) => shipped > 0);
  if (hasShipped) return !lastShippedAt || halfOf(lastShippedAt) !== halfOf(entry.at);
  const fromTpp = noticeFromTpp(known) ?? Number.POSITIVE_INFINITY;
  return entry.type === 'plan' && !shipment?.notice && tppOfLots(lines, entry.lines) >= fromTpp;
}
