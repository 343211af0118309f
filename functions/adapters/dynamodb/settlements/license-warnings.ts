import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import type { KeptLicense, LicenseWarning } from '../../../../shared/contracts/license.ts';
import { daysReached, nextDueAt } from '../../../../shared/shipments/warnings.ts';
import { changeRow } from '../cases/case-row.ts';
import { licenseKey } from '../cases/keys.ts';
import { standsAs } from '../cases/license-item.ts';
import { eventWrite } from '../cases/told-items.ts';
import { commit, update, type Write } from '../table/commit.ts';
import { allOf } from '../table/expression.ts';
import type { Table } from '../table/table.ts';

/** Tells once that a license ends soon, and when time has next something to do with it. */
export async function warnOfEnd(table: Table, known: KnownCase, at: Date): Promise<void> {
  const { license } = known;
  if (!license?.expiresAt) return;
  const daysLeft = daysReached(license.expiresAt, at);
  const isNews = daysLeft !== undefined && daysLeft < (license.warnedDays ?? daysLeft + 1);
  const writes = warningWrites(known, license, {
    at,
    set: {
      dueAt: nextDueAt(license.expiresAt, at),
      warnedDays: isNews ? daysLeft : license.warnedDays,
    },
    ...(isNews && { told: { daysLeft } }),
  });
  await commit(table, writes);
}

interface Warning {
  readonly at: Date;
  readonly set: { readonly [Name in 'warnedPercent' | 'warnedDays']?: number | undefined } & {
    readonly dueAt?: string;
  };
  /** What the holder is told; nothing, where only the time of the next warning changes. */
  readonly told?: Omit<LicenseWarning, 'license'>;
}

/** A warning is told in one transaction with the note that it was. */
export function warningWrites(
  { row }: KnownCase,
  license: KeptLicense,
  { at, set, told }: Warning,
): Write[] {
  const note = update('license', licenseKey(row.id), {
    change: { set },
    condition: allOf([standsAs(license), asWarned(license)]),
  });
  if (!told) return [note];
  const sequence = row.events + 1;
  return [
    note,
    changeRow(row.id, row, { set: { events: sequence } }),
    eventWrite({
      type: 'license.warning',
      caseId: row.id,
      sequence,
      status: row.status,
      at: at.toISOString(),
      warning: { license: license.id, ...told },
    }),
  ];
}

/** Nobody has been told more since. */
const asWarned = ({ warnedPercent, warnedDays }: KeptLicense) => ({
  where: [same('warnedPercent', warnedPercent), same('warnedDays', warnedDays)].join(' AND '),
  values: {
    ...(warnedPercent !== undefined && { was_warnedPercent: warnedPercent }),
    ...(warnedDays !== undefined && { was_warnedDays: warnedDays }),
  },
});

const same = (name: string, value: number | undefined): string =>
  value === undefined ? `attribute_not_exists(#${name})` : `#${name} = :was_${name}`;
