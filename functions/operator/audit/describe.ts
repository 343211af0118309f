import type { AuditEntry } from '../../../shared/contracts/audit.ts';
import { nounFor, several } from '../../../shared/messages/findings/several.ts';
import type { CheckedRecords } from './check-records.ts';

export interface AuditCheck {
  readonly objects: number;
  readonly entries: readonly AuditEntry[];
  /** Unless only one object was looked at. */
  readonly records: CheckedRecords | undefined;
  readonly table: { readonly onTheirWay: number } | undefined;
  readonly faults: readonly string[];
  readonly thumbprints: readonly string[];
}

/** What was checked, what was not, and what differs where. */
export function describeChecked(checked: AuditCheck): string {
  const { objects, entries, thumbprints, faults } = checked;
  const kinds = [...Map.groupBy(entries, ({ kind }) => kind)]
    .map(([kind, ofKind]) => `${counted(ofKind.length)} ${kind}`)
    .sort();
  return [
    `${several(counted(objects), 'object')} with ${several(counted(entries.length), 'entry', 'entries')}: ${kinds.join(', ')}.`,
    `Keys: ${thumbprints.join(', ')} (RFC 7638; compare with what was published).`,
    'Checked: digest, signature and form of every object.',
    ...among(checked.records),
    ...beside(checked.table),
    faults.length === 0 ? 'Nothing differs.' : `${several(counted(faults.length), 'difference')}:`,
    ...faults,
  ].join('\n');
}

const among = (records: CheckedRecords | undefined): string[] =>
  records
    ? [
        'Checked: nothing recorded twice in different words, no gap in any case or account, draws of decisions beside transfers.',
        ...(records.unmatchedDraws > 0
          ? [
              `Not checked: ${several(counted(records.unmatchedDraws), 'draw')} whose transfers are not here.`,
            ]
          : []),
      ]
    : ['Not checked: whether something is missing; that takes the whole folder.'];

const beside = (table: AuditCheck['table']): string[] =>
  table
    ? [
        `Checked: every record of the table is archived; ${counted(table.onTheirWay)} ${nounFor(table.onTheirWay, 'is', 'are')} younger than a quarter of an hour and may be on the way.`,
      ]
    : ['Not checked: whether the newest are missing; that takes --table.'];

const counted = (n: number): string => n.toLocaleString('en-US');
