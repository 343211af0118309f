import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { identityOf } from '../../../shared/audit/object.ts';
import type { AuditEntry } from '../../../shared/contracts/audit.ts';
import { auditEntriesOf } from '../../adapters/dynamodb/records/audit-entries.ts';
import { type Attributes, fromAttributes } from '../../adapters/dynamodb/table/attributes.ts';
import { tableKey } from '../../adapters/dynamodb/table/due.ts';
import { asking } from '../../adapters/dynamodb/table/errors.ts';
import type { Key } from '../../adapters/dynamodb/table/expression.ts';
import { updateItem } from '../../adapters/dynamodb/table/single-writes.ts';
import type { RawItem, Table } from '../../adapters/dynamodb/table/table.ts';

/** What is younger may still be on its way. */
const ON_ITS_WAY_MS = 15 * 60_000;

/** What no record says, and which item of the table would. */
export interface Missing extends Pick<AuditEntry, 'pk' | 'sk' | 'recordedAt'> {
  readonly home: Key;
}

export interface TableCheck {
  /** In the table and not archived. */
  readonly missing: readonly Missing[];
  readonly onTheirWay: number;
  /** Items that do not look as their kind does. */
  readonly unreadable: readonly string[];
}

/** Compares every item of the table that does not change any more with what was archived. */
export async function checkTable(
  table: Table,
  archived: ReadonlySet<string>,
  now: Date,
): Promise<TableCheck> {
  const missing: Missing[] = [];
  const unreadable: string[] = [];
  for await (const item of allItems(table)) {
    const entries = readEntries(item);
    if (entries === 'unreadable') unreadable.push(`${item.pk} ${item.sk}: it cannot be read`);
    else
      missing.push(...missingOf(entries, archived).map((one) => ({ ...one, home: keyOf(item) })));
  }
  const since = new Date(now.getTime() - ON_ITS_WAY_MS).toISOString();
  const late = missing.filter(({ recordedAt }) => recordedAt < since);
  return { missing: late, onTheirWay: missing.length - late.length, unreadable };
}

const missingOf = (entries: readonly AuditEntry[], archived: ReadonlySet<string>) =>
  entries.filter((entry) => !archived.has(identityOf(entry)));

const keyOf = (item: RawItem): Key => tableKey.parse(item);

function readEntries(item: RawItem): AuditEntry[] | 'unreadable' {
  try {
    return auditEntriesOf(item);
  } catch {
    return 'unreadable';
  }
}

/** A change of the item puts it into the stream again, marked for the archive. */
export const offerAgain = (table: Table, { home }: Missing, at: Date): Promise<boolean> =>
  updateItem(table, home, {
    change: { set: { archive: 'again', archiveAskedAt: at.toISOString() } },
    condition: { where: 'attribute_exists(#pk)' },
  });

/** An operator's look at everything; no function may scan. */
async function* allItems(table: Table): AsyncGenerator<RawItem> {
  let from: Attributes | undefined;
  do {
    const page = await asking(
      table.client.send(
        new ScanCommand({
          TableName: table.name,
          ConsistentRead: true,
          ...(from && { ExclusiveStartKey: from }),
        }),
      ),
    );
    for (const item of page.Items ?? []) yield fromAttributes(item);
    from = page.LastEvaluatedKey;
  } while (from);
}
