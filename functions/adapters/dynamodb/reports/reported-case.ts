import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import type { RegisteredAuthorization } from '../../../../shared/contracts/authorization.ts';
import type { ReportedCase } from '../../../../shared/reports/report.ts';
import { isReported, receivedOf } from '../../../../shared/reports/reports.ts';
import { dynamoAuthorizations } from '../cases/authorizations.ts';
import { caseKey } from '../cases/keys.ts';
import { REPORT_FILING, readFiling, readReceived, receivedKey } from '../cases/report-items.ts';
import { readShipment, readShipmentEntry } from '../shipments/items.ts';
import { ENTRY, SHIPMENT, TOTAL } from '../shipments/keys.ts';
import { tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { getItems, queryItems, type RawItem, type Table } from '../table/table.ts';

/** What the reports of a case follow from. Of one of which nothing is reported, nothing more is read. */
export async function reportedCase(
  table: Table,
  known: KnownCase,
  now: Date,
): Promise<ReportedCase> {
  if (!isReported(known)) return { ...NOTHING, known };
  const today = now.toISOString().slice(0, 10);
  const authorizations = await inForce(table, known);
  const [filings, shipped, received] = await Promise.all([
    beginning(table, known, REPORT_FILING),
    known.license && !known.license.isDerived ? shippedUnder(table, known) : [],
    getItems(table, receivedOf(known, authorizations, today).map(receivedKey)),
  ]);
  return {
    known,
    authorizations,
    filings: filings.map(readFiling),
    shipments: ofKind(shipped, 'shipment').map(readShipment),
    entries: ofKind(shipped, 'shipment-entry').map(readShipmentEntry),
    received: new Map(received.map((item) => [ownerOf(tableKey.parse(item)), readReceived(item)])),
  };
}

const NOTHING = {
  shipments: [],
  entries: [],
  filings: [],
  received: new Map(),
  authorizations: [],
} as const;

const ofKind = (items: readonly RawItem[], kind: string): RawItem[] =>
  items.filter((item) => item.kind === kind);

/** As they are registered today: one may have been revoked since the application was approved. */
function inForce(table: Table, { row }: KnownCase): Promise<RegisteredAuthorization[]> {
  const registered = dynamoAuthorizations(table.client, table.name);
  return Promise.all(
    (row.authorizations ?? []).map(async (one) => (await registered.find(one.id)) ?? one),
  );
}

const shippedUnder = async (table: Table, known: KnownCase): Promise<RawItem[]> =>
  (
    await Promise.all([SHIPMENT, ENTRY, TOTAL].map((prefix) => beginning(table, known, prefix)))
  ).flat();

function beginning(table: Table, { row }: KnownCase, prefix: string): Promise<RawItem[]> {
  const { pk } = caseKey(row.id);
  const query = { where: '#pk = :pk AND begins_with(#sk, :prefix)', values: { pk, prefix } };
  return Array.fromAsync(queryItems(table, query));
}
