import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import type { License } from '../../../../shared/contracts/decision.ts';
import { licenseAfter } from '../../../../shared/licenses/lifecycle.ts';
import { licenseMoved } from '../../../../shared/licenses/moving.ts';
import type { LicenseMoved, Suspension } from '../../ports/licenses.ts';
import { untilStill } from '../../until-still.ts';
import { changeRow } from '../cases/case-row.ts';
import { readCase } from '../cases/stored-case.ts';
import { eventWrite } from '../cases/told-items.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { licenseUpdate } from './license-writes.ts';

/** Looks at a license that others move at the same time. */
const LOOKS = { of: 'A license', most: 8 };

interface Suspending {
  readonly suspension: Suspension;
  readonly at: Date;
}

/** Suspends the license of a case, in one transaction with its event. A repeat changes nothing. */
export const suspendLicense = (
  table: Table,
  caseId: string,
  suspending: Suspending,
): Promise<LicenseMoved> =>
  untilStill(LOOKS, async () => {
    const known = await readCase(table, caseId);
    const license = known?.license;
    if (!known || !license || !licenseAfter(license.state, 'suspend')) return 'over';
    if (isSuspendedFor(license, suspending.suspension)) return 'already';
    const writes = suspensionWrites(known, license, suspending);
    return (await commit(table, writes)).committed ? 'done' : undefined;
  });

const isSuspendedFor = ({ state, stateReason }: License, { reason }: Suspension): boolean =>
  state === 'suspended' && stateReason?.code === reason.code && stateReason.words === reason.words;

function suspensionWrites(
  known: KnownCase,
  license: License,
  { suspension, at }: Suspending,
): Write[] {
  const { row } = known;
  const after = licenseMoved(license, 'suspend', { at, reason: suspension.reason });
  const sequence = row.events + 1;
  return [
    changeRow(row.id, row, { set: { events: sequence, updatedAt: at.toISOString() } }),
    ...licenseUpdate(known, after),
    eventWrite({
      type: 'license.suspended',
      caseId: row.id,
      sequence,
      status: row.status,
      at: at.toISOString(),
      change: {
        license: license.id,
        move: 'suspend',
        from: license.state,
        to: after.state,
        ...suspension,
      },
    }),
  ];
}
