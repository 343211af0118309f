import { several } from '../../../shared/messages/findings/several.ts';
import type { AccountCheck } from '../../adapters/dynamodb/ledger/drift.ts';
import type { LedgerCheck } from './check-ledger.ts';

const HEADINGS = ['account', 'held', 'posted', 'waiting', 'transfers', ''] as const;

const rowOf = ({ account, transfers, drift }: AccountCheck): string[] => [
  account.account,
  grouped(account.held),
  grouped(account.posted),
  grouped(account.waiting),
  grouped(transfers.length),
  drift.length === 0 ? 'ok' : 'DRIFT',
];

const grouped = (n: number): string => n.toLocaleString('en-US');

/** The check as a table, with what differs below it. */
export function describeLedger(check: LedgerCheck): string {
  const { accounts, cases, faults, licenses, miscounted } = check;
  const drifted = accounts.flatMap(({ account, drift }) =>
    drift.map((what) => `${account.account}: ${what}`),
  );
  const unmatched = [...faults, ...miscounted].flatMap(([id, found]) =>
    found.map((what) => `case ${id}: ${what}`),
  );
  const wrong = [...drifted, ...unmatched];
  const verdict =
    wrong.length === 0
      ? 'Every account is the sum of its transfers, every draw has its transfer, and every license counts what happened to its lines.'
      : `${several(wrong.length, 'difference')}:`;
  return [
    ...aligned([[...HEADINGS], ...accounts.map(rowOf)]),
    '',
    `${several(grouped(accounts.length), 'account')} and ${several(grouped(cases), 'case')} checked, and the lines of ${several(grouped(licenses), 'license')}. ${verdict}`,
    ...wrong,
  ].join('\n');
}

/** The first column to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
