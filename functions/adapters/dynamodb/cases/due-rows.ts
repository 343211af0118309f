import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { type DueQuery, dueEntries } from '../table/due.ts';
import type { Key } from '../table/expression.ts';
import { SHARED_DUE } from '../table/partitions.ts';
import { getItems, type RawItem, type Table } from '../table/table.ts';

const UNDECIDED_IN = shardsOf(SHARED_DUE.undecided);

/** More than this is one thing that fails for all: then nothing is gained by looking past them. */
const MOST = 10_000;
/** Rows read at once. */
const SHARE = 100;

/** What the row of a case is due for, from its receipt until its decision is told. */
const DUE_FOR = {
  undecided: ({ status }: RawItem) => status === 'received',
  untold: ({ untold }: RawItem) => untold !== undefined,
} as const;

/**
 * Rows that fell due, oldest first: the same entry of the index says that a case is undecided and, then,
 * that its decision is untold. Which of them only the row tells, so those of the other kind are read past.
 */
export async function dueRows(
  table: Table,
  kind: keyof typeof DUE_FOR,
  { until, limit }: Omit<DueQuery, 'in'>,
): Promise<(Key & RawItem)[]> {
  const found: (Key & RawItem)[] = [];
  const entries = await dueEntries(table, { in: UNDECIDED_IN, until, limit: MOST });
  for (let start = 0; start < entries.length && found.length < limit; start += SHARE) {
    const share = entries.slice(start, start + SHARE).map(({ pk, sk }) => ({ pk, sk }));
    const rows = new Map((await getItems(table, share)).map((row) => [row.pk, row]));
    for (const key of share) {
      const row = rows.get(key.pk);
      if (row && isDue(row) && DUE_FOR[kind](row)) found.push({ ...row, ...key });
    }
  }
  return found.slice(0, limit);
}

const isDue = ({ duePk }: RawItem): boolean => UNDECIDED_IN.includes(String(duePk));
