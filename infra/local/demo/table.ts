import { decisiveFindings } from '../../../shared/cases/decisive.ts';
import type { ApiAnswer } from '../../../shared/contracts/decision.ts';
import { DECIDED_STATUSES } from '../../../shared/rules/vocabulary.ts';

export interface Line {
  readonly title: string;
  readonly answer: ApiAnswer;
  readonly ms: number;
  readonly isAsPromised: boolean;
}

interface Column {
  readonly name: string;
  readonly width: number;
  readonly right?: boolean;
  readonly of: (line: Line) => string;
}

const COLUMNS: readonly Column[] = [
  { name: 'request', width: 47, of: ({ title }) => title },
  { name: 'status', width: 19, of: ({ answer }) => answer.status },
  { name: 'route', width: 18, of: ({ answer }) => answer.decision?.route ?? '' },
  { name: 'ms', width: 5, right: true, of: ({ ms }) => ms.toFixed(0) },
];

export const header = () => `${row(({ name }) => name)}\n${row(({ width }) => '-'.repeat(width))}`;

/** What came of it; and beneath, how much was asked and which rule decided. */
export const rowOf = (line: Line) =>
  [
    `${row(({ of }) => of(line))}${line.isAsPromised ? '' : '   <-- not what was promised'}`,
    `    ${[amount(line.answer), decidedBy(line.answer)].filter(Boolean).join(': ')}`,
  ].join('\n');

const row = (cell: (column: Column) => string) =>
  COLUMNS.map((column) => {
    const text = cell(column);
    return column.right ? text.padStart(column.width) : text.padEnd(column.width);
  }).join('  ');

function amount({ decision }: ApiAnswer): string {
  if (!decision?.totalTpp) return '';
  const h100 = decision.h100Equivalents.toLocaleString('en', { maximumFractionDigits: 0 });
  return `${decision.totalTpp.toLocaleString('en')} TPP (${h100} H100)`;
}

/**
 * Of several grounds to refuse the first suffices, of those to allow the last was the closest call.
 * Of a citation the first part is the clause.
 */
function decidedBy({ status, decision }: ApiAnswer): string {
  const decided = DECIDED_STATUSES.find((known) => known === status);
  if (!decision || !decided) return '';
  const grounds = decisiveFindings({ ...decision, status: decided });
  const finding = grounds.at(decided === 'refused' ? 0 : -1);
  return finding ? `${finding.rule} (${finding.citation.split(';')[0]})` : '';
}
