import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { exemptionOf } from '../../../../shared/licenses/exemption.ts';
import { backOff } from '../../backoff.ts';
import type { Key } from '../table/expression.ts';
import { getItems, queryItems, type RawItem, type Table } from '../table/table.ts';
import { type CaseItem, readRow } from './items.ts';
import { caseKey, decisionKey, licenseKey } from './keys.ts';
import { readLicense } from './license-item.ts';
import { readDecision } from './told-items.ts';

/** A case as the table has it: its row, its latest decision and its license. */
export interface StoredCase extends KnownCase {
  readonly row: CaseItem;
}

const TRIES = 4;

/** What one query found: a case, and the items that it was made of by their sort keys. */
export interface ReadCase {
  readonly stored: StoredCase;
  readonly items: ReadonlyMap<unknown, RawItem>;
}

export const readCase = async (table: Table, caseId: string): Promise<StoredCase | undefined> =>
  (await readCaseItems(table, caseId))?.stored;

/**
 * One query, as far as to `last` where that lies beyond. A query may catch a transaction half-way;
 * then the row counts more than was found, or less.
 */
export async function readCaseItems(
  table: Table,
  caseId: string,
  last: Key = licenseKey(caseId),
): Promise<ReadCase | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await backOff(attempt);
    const items = await readItems(table, caseId, last);
    if (!items.has('case')) return undefined;
    const read = wholeCase(caseId, items);
    if (read) return read;
  }
  throw new DependencyUnavailableError('A case was never read whole');
}

/**
 * Many cases in one call, each if nothing came after its first decision, as it is of nearly all that are
 * told of theirs. One alone is for a query, which costs a third, and one that cannot be read spoils no other.
 */
export async function readDecidedOnce(
  table: Table,
  caseIds: readonly string[],
): Promise<(ReadCase | undefined)[]> {
  if (caseIds.length === 1) return [undefined];
  const ofCase = (id: string) => [caseKey(id), decisionKey(id, 1), licenseKey(id)];
  const found = Map.groupBy(await getItems(table, caseIds.flatMap(ofCase)), ({ pk }) => pk);
  return caseIds.map((id) => {
    const items = found.get(caseKey(id).pk) ?? [];
    try {
      return wholeCase(id, new Map(items.map((item) => [item.sk, item])));
    } catch {
      return undefined;
    }
  });
}

function wholeCase(caseId: string, items: ReadonlyMap<unknown, RawItem>): ReadCase | undefined {
  const row = items.get('case');
  if (!row) return undefined;
  const stored = parse(readRow(row), items);
  const isAhead = items.has(decisionKey(caseId, stored.row.decisions + 1).sk);
  return isWhole(stored) && !isAhead ? { stored, items } : undefined;
}

async function readItems(table: Table, caseId: string, last: Key): Promise<Map<unknown, RawItem>> {
  const { pk, sk: first } = caseKey(caseId);
  const license = licenseKey(caseId).sk;
  const items = new Map<unknown, RawItem>();
  // Case, decisions and license lie side by side; events and what else a case has lie beyond.
  const query = {
    where: '#pk = :pk AND #sk BETWEEN :first AND :last',
    values: { pk, first, last: last.sk > license ? last.sk : license },
  };
  for await (const item of queryItems(table, query)) items.set(item.sk, item);
  return items;
}

function parse(row: CaseItem, items: ReadonlyMap<unknown, RawItem>): StoredCase {
  const decided = items.get(decisionKey(row.id, row.decisions).sk);
  const decision = decided && readDecision(decided);
  const license = items.get(licenseKey(row.id).sk);
  return { row, decision, license: license ? readLicense(license) : exemptionOf(row, decision) };
}

const isWhole = ({ row, decision, license }: StoredCase): boolean =>
  (row.decisions === 0 || decision !== undefined) &&
  (row.status !== 'licensed' || license !== undefined || row.authorizations !== undefined);
