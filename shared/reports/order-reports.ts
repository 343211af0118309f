import { isApplication } from '../contracts/application.ts';
import type { ReportDraft } from '../contracts/report.ts';
import type { FiledRequest } from '../contracts/request.ts';
import type { CountedLine, KeptShipment, Lot, ShipmentEntry } from '../contracts/shipment.ts';
import { daysAfter } from '../rules/calendar.ts';
import { REPORTING } from '../rules/policies/us-diffusion-2025-01/reporting.ts';
import { tppOfLots } from '../shipments/lines.ts';
import { goodsOf, licenseLines } from '../shipments/lines-of.ts';
import { noticeFromTpp } from '../shipments/notices.ts';
import { referenceKey } from '../shipments/reference.ts';
import { dutiesOf, dutyOf } from './duties.ts';
import { halfOf, halfYear } from './halves.ts';
import { receivingOf } from './receiving.ts';
import { type ReportedCase, reportId, type WantedReport } from './report.ts';
import type { ReportField, ReportKind } from './vocabulary.ts';

/** An order with what ships under it. */
interface Shipping {
  readonly of: ReportedCase;
  readonly request: FiledRequest;
  readonly license: string;
  readonly lines: readonly CountedLine[];
}

const dayOf = (instant: string): string => instant.slice(0, 10);

const CERTIFICATION = ['certification-signed-by', 'certification-signed-on'] as const;

/** What an order that needs no license is to be reported of, from what has shipped and is planned. */
export function orderReports(of: ReportedCase): WantedReport[] {
  const { row, license } = of.known;
  const { request } = row;
  if (!license || isApplication(request)) return [];
  const lines = licenseLines({ ...row, request }, license.uses ?? []);
  const shipping = { of, request, license: license.id, lines };
  return [
    ...shipmentNotices(shipping),
    ...certificationCopies(shipping),
    ...amountsReached(shipping),
    ...reexports(shipping),
  ];
}

/** Before each shipment of so much: a plan that may still leave, and what has left. */
function shipmentNotices({ of, ...shipping }: Shipping): WantedReport[] {
  const fromTpp = noticeFromTpp(of.known);
  if (fromTpp === undefined) return [];
  return of.shipments.flatMap((shipment) => {
    const lots = noticed(shipment);
    const isOpen = shipment.state === 'planned' || shipment.state === 'departed';
    if (!isOpen || tppOfLots(shipping.lines, lots) < fromTpp) return [];
    const { number, plannedAt, expiresAt, endedAt } = shipment;
    const since = plannedAt ?? endedAt ?? of.known.row.submittedAt;
    return [
      {
        ...reportOf({ of, ...shipping }, 'shipment-notice', lots, referenceKey(number)),
        shipment: number,
        opensOn: dayOf(since),
        dueOn: dayOf(shipment.state === 'planned' ? (expiresAt ?? since) : (endedAt ?? since)),
        gaps: [],
      },
    ];
  });
}

/** What the notice of a shipment is about. */
export const noticed = ({ lines, departed }: Pick<KeptShipment, 'lines' | 'departed'>) =>
  lines.length > 0 ? lines : departed;

/** The first time that anything left by the order, as it was told. */
const firstDeparture = (entries: readonly ShipmentEntry[]): string | undefined =>
  entries
    .filter(({ moved }) => moved.some(({ shipped }) => shipped > 0))
    .map(({ at }) => at)
    .sort()[0];

function certificationCopies(shipping: Shipping): WantedReport[] {
  const duty = dutyOf(dutiesOf(shipping.of.known), 'certification-before-export');
  const lots = shippedLots(shipping.lines);
  const first = firstDeparture(shipping.of.entries);
  if (!duty || !first || lots.length === 0) return [];
  const report = reportOf(shipping, 'certification-copy', lots);
  return [
    {
      ...report,
      draft: { ...report.draft, firstDepartureOn: dayOf(first) },
      opensOn: dayOf(first),
      dueOn: daysAfter(dayOf(first), duty.copyWithinDays),
      gaps: CERTIFICATION,
    },
  ];
}

/** A limit or an amount that was reached with a shipment of this very order. */
function amountsReached(shipping: Shipping): WantedReport[] {
  const { known, received } = shipping.of;
  const receiving = receivingOf(known, known.row.submittedAt);
  const counted = receiving && received.get(receiving.subject);
  if (!receiving?.fromTpp || !counted?.reachedAt || counted.reachedBy !== known.row.id) return [];
  const { limitTpp = receiving.fromTpp } = receiving;
  const kind = receiving.limitTpp === undefined ? 'allied-consignee' : 'limit-reached';
  const report = reportOf(shipping, kind, shippedLots(shipping.lines));
  const day = dayOf(counted.reachedAt);
  return [
    {
      ...report,
      draft: { ...report.draft, tpp: counted.receivedTpp, limitTpp },
      opensOn: day,
      dueOn: day,
      gaps: kind === 'allied-consignee' ? CERTIFICATION : [],
    },
  ];
}

/** Half-yearly, what went to a validated end user. */
function reexports(shipping: Shipping): WantedReport[] {
  const { known, entries } = shipping.of;
  if (!dutyOf(dutiesOf(known), 'reports-half-yearly')) return [];
  const byHalf = Map.groupBy(entries, ({ at }) => halfOf(at));
  return [...byHalf].flatMap(([label, ofHalf]) => {
    const half = halfYear(label, REPORTING.halfYearly.value);
    const lots = shippedIn(ofHalf);
    if (!half || lots.length === 0) return [];
    const report = reportOf(shipping, 'veu-reexports', lots, label);
    const gaps: ReportField[] = [
      ...(report.draft.consignee?.address ? [] : (['consignee-address'] as const)),
      ...(report.draft.lines.every(({ eccn }) => eccn) ? [] : (['eccns'] as const)),
      'value',
    ];
    const opensOn = daysAfter(half.period.to, 1);
    return [{ ...report, period: half.period, opensOn, dueOn: half.dueOn, gaps }];
  });
}

const shippedLots = (lines: readonly CountedLine[]): Lot[] =>
  lines.flatMap(({ line, shipped }) => (shipped > 0 ? [{ line, quantity: shipped }] : []));

function shippedIn(entries: readonly ShipmentEntry[]): Lot[] {
  const byLine = Map.groupBy(
    entries.flatMap(({ moved }) => moved),
    ({ line }) => line,
  );
  return [...byLine].flatMap(([line, moved]) => {
    const quantity = moved.reduce((sum, { shipped }) => sum + shipped, 0);
    return quantity > 0 ? [{ line, quantity }] : [];
  });
}

const reportOf = (shipping: Shipping, kind: ReportKind, lots: readonly Lot[], detail?: string) => ({
  id: reportId(kind, shipping.license, detail),
  kind,
  license: shipping.license,
  draft: draftOf(shipping, lots),
});

/** What a report of so many of the lines says of them. */
export function draftOf(
  { request, lines }: Pick<Shipping, 'request' | 'lines'>,
  lots: readonly Lot[],
): ReportDraft {
  const { name, country, address } = request.parties.ultimateConsignee;
  const { validatedEndUser } = request.parties.ultimateConsignee;
  return {
    destination: request.destination,
    consignee: { name, country, ...(address !== undefined && { address }) },
    tpp: tppOfLots(lines, lots),
    lines: lots.map((lot) => ({
      ...goodsOf(request, lot.line),
      line: lot.line,
      quantity: lot.quantity,
      tpp: tppOfLots(lines, [lot]),
    })),
    ...(validatedEndUser !== undefined && { authorization: validatedEndUser }),
  };
}
