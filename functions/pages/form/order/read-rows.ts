import { parse } from 'csv-parse/sync';

const SEPARATORS = [',', ';', '\t', '|'];

/** The rows of a list by the names of its columns, in small letters; `undefined` where it is no list. */
export function readRows(text: string): Record<string, string>[] | undefined {
  const list = text.replace(/^sep=.\r?\n/i, '');
  try {
    return parse(list, {
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: separatorOf(list),
      skip_empty_lines: true,
      trim: true,
      relax_column_count_less: true,
    });
  } catch {
    return undefined;
  }
}

/** The one between the names of the columns: in the lines below, another may be part of a number. */
function separatorOf(list: string): string {
  const [header = ''] = list.split(/[\r\n]/, 1);
  const count = (separator: string) => header.split(separator).length;
  return SEPARATORS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}
