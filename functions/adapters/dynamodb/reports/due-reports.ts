import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { toldOf } from '../../../../shared/reports/clauses.ts';
import { type Reminding, remind } from '../../../../shared/reports/reminders.ts';
import { reportsOf } from '../../../../shared/reports/reports.ts';
import type { DueReports } from '../../ports/reports.ts';
import { changeRow } from '../cases/case-row.ts';
import { type Reminders, readReminders, remindersKey } from '../cases/report-items.ts';
import { readCase, type StoredCase } from '../cases/stored-case.ts';
import { eventWrite } from '../cases/told-items.ts';
import { commit, update, type Write } from '../table/commit.ts';
import { dueKeys } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { SHARED_DUE } from '../table/partitions.ts';
import { getItem, type Table } from '../table/table.ts';
import { reportedCase } from './reported-case.ts';

/** Cases that say when their reports are to be looked at. */
export function dynamoDueReports(client: DynamoDBClient, name: string): DueReports {
  const table: Table = { client, name };
  return {
    async due(until, limit) {
      const keys = await dueKeys(table, { in: shardsOf(SHARED_DUE.reports), until, limit });
      return keys.map((key) => ({ caseId: ownerOf(key) }));
    },
    remind: (caseId, at) => remindOf(table, caseId, at),
  };
}

/** What another look, or a shipment, changes meanwhile is seen by the next. */
async function remindOf(table: Table, caseId: string, at: Date): Promise<boolean> {
  const item = await getItem(table, remindersKey(caseId));
  const known = item && (await readCase(table, caseId));
  const reminders = item && readReminders(item);
  if (!known || !reminders?.dueAt || reminders.dueAt > at.toISOString()) return false;
  const today = at.toISOString().slice(0, 10);
  const reports = reportsOf(await reportedCase(table, known, at), today);
  const reminding = remind(reports, reminders.reminded, today);
  const { committed } = await commit(table, remindingWrites(known, reminders, { reminding, at }));
  return committed && reminding.tell.length > 0;
}

function remindingWrites(
  { row }: StoredCase,
  { dueAt }: Reminders,
  { reminding, at }: { readonly reminding: Reminding; readonly at: Date },
): Write[] {
  const { tell, reminded, nextOn } = reminding;
  const note = update('reminders', remindersKey(row.id), {
    change: {
      set: { reminded, ...(nextOn && { dueAt: `${nextOn}T00:00:00.000Z` }) },
      remove: nextOn ? [] : ['duePk', 'dueAt'],
    },
    condition: { where: '#dueAt = :seenDueAt', values: { seenDueAt: dueAt } },
  });
  if (tell.length === 0) return [note];
  return [
    note,
    changeRow(row.id, row, { set: { events: row.events + tell.length } }),
    ...tell.map((report, index) =>
      eventWrite({
        type: 'report.reminder',
        caseId: row.id,
        sequence: row.events + 1 + index,
        status: row.status,
        at: at.toISOString(),
        report: toldOf(report),
      }),
    ),
  ];
}
