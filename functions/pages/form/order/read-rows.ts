import { parse } from 'csv-parse/sync';

/** The rows of a list by the names of its columns, in small letters; `undefined` where it is no list. */
export function readRows(text: string): Record<string, string>[] | undefined {
  try {
    return parse(text, {
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      trim: true,
      relax_column_count_less: true,
    });
  } catch {
    return undefined;
  }
}
