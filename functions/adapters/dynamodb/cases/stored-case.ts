import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import { may } from '../../../../shared/cases/lifecycle.ts';
import { license } from '../../../../shared/contracts/decision.ts';
import { recordedDecision } from '../../../../shared/contracts/records.ts';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { backOff } from '../../backoff.ts';
import { queryItems, type RawItem, type Table } from '../table/table.ts';
import { type CaseItem, readRow } from './items.ts';
import { caseKey, decisionKey, licenseKey } from './keys.ts';

/** A case as the table has it: its row, its latest decision and its license. */
export interface StoredCase extends KnownCase {
  readonly row: CaseItem;
}

const TRIES = 4;

/** One query. A query may catch a transaction half-way; then the row counts more than was found. */
export async function readCase(table: Table, caseId: string): Promise<StoredCase | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await backOff(attempt);
    const items = await readItems(table, caseId);
    const row = items.get('case');
    if (!row) return undefined;
    const stored = parse(readRow(row), items);
    if (isWhole(stored)) return stored;
  }
  throw new DependencyUnavailableError('A case was never read whole');
}

async function readItems(table: Table, caseId: string): Promise<Map<unknown, RawItem>> {
  const { pk } = caseKey(caseId);
  const items = new Map<unknown, RawItem>();
  // Case, decisions and license lie side by side; events and what else a case has lie beyond.
  const query = {
    where: '#pk = :pk AND #sk BETWEEN :first AND :last',
    values: { pk, first: caseKey(caseId).sk, last: licenseKey(caseId).sk },
  };
  for await (const item of queryItems(table, query)) items.set(item.sk, item);
  return items;
}

function parse(row: CaseItem, items: Map<unknown, RawItem>): StoredCase {
  const decision = items.get(decisionKey(row.id, row.decisions).sk);
  const issued = items.get(licenseKey(row.id).sk);
  return {
    row,
    decision: decision && recordedDecision.parse(decision),
    license: issued && license.parse(issued),
  };
}

const isWhole = ({ row, decision, license }: StoredCase): boolean =>
  (row.decisions === 0 || decision !== undefined) &&
  (!may(row.status, 'ship') || license !== undefined || row.authorizations !== undefined);
