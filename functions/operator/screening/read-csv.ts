import { CsvError, parse } from 'csv-parse/sync';
import { InvalidInputError } from '../../../shared/errors.ts';
import type { PublishedEntry } from '../../adapters/screening-list.ts';
import { readEntry } from './entry.ts';

const REQUIRED = ['source', 'name', 'alt_names'] as const;

interface Row {
  readonly record: Readonly<Record<string, string>>;
  /** The line that the row ends on; a quoted field may hold line breaks. */
  readonly info: { readonly lines: number };
}

export function readCsv(text: string): PublishedEntry[] {
  return rowsOf(text).map(({ record, info }) => readEntry(record, `line ${info.lines}`));
}

function rowsOf(text: string): Row[] {
  try {
    return parse(text, { columns: checkedHeader, info: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidInputError(explain(error), { cause: error });
  }
}

function checkedHeader(header: string[]): string[] {
  const columns = header.map((column) => column.trim().toLowerCase());
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new InvalidInputError(`line 1: there is no column ${missing.join(', ')}`);
  }
  return columns;
}

const explain = (error: CsvError & { lines?: number; column?: string | number }): string => {
  const column = error.column === undefined ? '' : `, ${error.column}`;
  return `line ${error.lines ?? '?'}${column}: ${error.message}`;
};
