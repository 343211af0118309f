import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Marks, renumbered, rewritten } from './marks.ts';

type Cell = string | number | Uint8Array | null;
type Row = Record<string, Cell>;

/** By these DynamoDB Local spreads what it scans; they only have to differ. */
const SPREADING = ['hashValue', 'hashRangeValue'];

/**
 * Copies what these orders left in the table, under other names, until so many are stored. It writes
 * to the file of DynamoDB Local itself, which must not run: by its API this would take an hour.
 */
export function storeCopies(directory: string, orders: readonly Marks[], total: number): void {
  const file = join(directory, 'data', 'shared-local-instance.db');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000');
  database.exec('BEGIN');
  for (const [nth, order] of orders.entries()) {
    const rows = rowsOf(database, order);
    for (let n = nth + orders.length; n < total; n += orders.length) {
      for (const row of rows) insert(database, copyOf(row, order, renumbered(order, n)));
    }
  }
  database.exec('COMMIT');
  database.close();
}

function rowsOf(database: DatabaseSync, { id, number }: Marks): Row[] {
  const containing = 'instr(CAST(ObjectJSON AS TEXT), ?) > 0';
  return database
    .prepare(`SELECT * FROM "chipgate" WHERE ${containing} OR ${containing}`)
    .all(id, number) as Row[];
}

const copyOf = (row: Row, from: Marks, to: Marks): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      SPREADING.includes(column) ? randomBytes(16) : cellOf(cell, from, to),
    ]),
  );

/** Texts are kept as bytes; names are plain letters whatever stands around them. */
const cellOf = (cell: Cell, from: Marks, to: Marks): Cell =>
  cell instanceof Uint8Array
    ? Buffer.from(rewritten(Buffer.from(cell).toString('latin1'), from, to), 'latin1')
    : cell;

function insert(database: DatabaseSync, row: Row): void {
  const columns = Object.keys(row);
  database
    .prepare(`INSERT INTO "chipgate" (${columns}) VALUES (${columns.map(() => '?')})`)
    .run(...Object.values(row));
}
