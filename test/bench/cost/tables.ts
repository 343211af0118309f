export type Cell = string | number;
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table that reads as well in a terminal as in Markdown; all but the first column are numbers. */
export function aligned({ head, rows }: Table): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => width(row[column]))));
  const line = (row: readonly string[]) =>
    `| ${widths.map((wide, column) => padded(row[column] ?? '', wide, column)).join(' | ')} |`;
  const rule = widths.map((wide, column) =>
    column === 0 ? '-'.repeat(wide) : `${'-'.repeat(wide - 1)}:`,
  );
  const [first = [], ...rest] = cells;
  return [line(first), `| ${rule.join(' | ')} |`, ...rest.map(line)].join('\n');
}

const width = (cell = ''): number => cell.length;
const padded = (cell: string, wide: number, column: number): string =>
  column === 0 ? cell.padEnd(wide) : cell.padStart(wide);

export const usd = (amount: number): string =>
  amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const whole = (amount: number): string =>
  amount.toLocaleString('en', { maximumFractionDigits: 0 });

export const upToOne = (amount: number): string =>
  amount.toLocaleString('en', { maximumFractionDigits: 1 });
