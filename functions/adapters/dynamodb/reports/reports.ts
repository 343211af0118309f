import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import type { ReportFiling } from '../../../../shared/contracts/report.ts';
import type { ReportedCase } from '../../../../shared/reports/report.ts';
import { reportId } from '../../../../shared/reports/report.ts';
import { referenceKey } from '../../../../shared/shipments/reference.ts';
import type { FiledWithEvent, Reports } from '../../ports/reports.ts';
import { changeRow } from '../cases/case-row.ts';
import { filingWrite } from '../cases/report-items.ts';
import { readCase } from '../cases/stored-case.ts';
import { eventWrite } from '../cases/told-items.ts';
import { dynamoClientLicenses } from '../shipments/client-licenses.ts';
import { shipmentWrite } from '../shipments/items.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { reportedCase } from './reported-case.ts';

/** What is to be reported, and was, as the table has it. */
export function dynamoReports(client: DynamoDBClient, name: string): Reports {
  const table: Table = { client, name };
  const licenses = dynamoClientLicenses(client, name);
  const reported = (cases: readonly KnownCase[], now: Date) =>
    Promise.all(cases.map((known) => reportedCase(table, known, now)));
  return {
    async find(caseId, now) {
      const known = await readCase(table, caseId);
      return known && reportedCase(table, known, now);
    },
    async heldBy(clientId, asked, now) {
      const { items, next } = await licenses.heldBy(clientId, asked);
      return { items: await reported(items, now), next };
    },
    ofCases: async (clientId, caseIds, now) =>
      reported(await licenses.ofCases(clientId, caseIds), now),
    async file(seen, filed) {
      return (await commit(table, filingWrites(seen, filed))).committed;
    },
  };
}

function filingWrites(seen: ReportedCase, { filing, told }: FiledWithEvent): Write[] {
  const { row } = seen.known;
  const sequence = row.events + 1;
  return [
    filingWrite(filing),
    changeRow(row.id, row, { set: { events: sequence } }),
    eventWrite({
      type: 'report.filed',
      caseId: row.id,
      sequence,
      status: row.status,
      at: filing.at,
      report: told,
    }),
    ...noticeWrites(seen, filing),
  ];
}

/** A plan that waited for its notice has it from now on: that alone lets it leave. */
function noticeWrites({ known, shipments }: ReportedCase, filing: ReportFiling): Write[] {
  const { report, reference, filedOn } = filing;
  const waiting = shipments.find(
    ({ state, number, license }) =>
      state === 'planned' && reportId('shipment-notice', license, referenceKey(number)) === report,
  );
  if (!waiting) return [];
  const noticed = { ...waiting, notice: { reference, filedOn }, changes: waiting.changes + 1 };
  return [shipmentWrite(known.row.id, noticed, waiting)];
}
