import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import type { License } from '../../../../shared/contracts/decision.ts';
import { licenseAfter } from '../../../../shared/licenses/lifecycle.ts';
import { licenseKey } from '../cases/keys.ts';
import { put, update, type Write } from '../table/commit.ts';
import { dueShard } from '../table/partitions.ts';

/** Looks at a license that others move at the same time. */
export const LICENSE_LOOKS = { of: 'A license', most: 8 };

/** The license is found by its id through the index of references. */
export const licenseWrite = (caseId: string, license: License): Write =>
  put('license', {
    ...licenseKey(caseId),
    kind: 'license',
    caseId,
    ...license,
    publicReference: license.id,
    duePk: dueShard('license', caseId),
    dueAt: license.expiresAt,
  });

/** The license as a move leaves it, if it still stands as it was seen; one that is over is due no more. */
export function licenseUpdate(
  { row, license: before }: KnownCase,
  after: License | undefined,
): Write[] {
  if (!before || !after) return [];
  const { state, stateSince, stateReason } = after;
  const isOver = licenseAfter(state, 'expire') === undefined;
  return [
    update('license', licenseKey(row.id), {
      change: {
        set: { state, stateSince, stateReason },
        remove: [...(stateReason ? [] : ['stateReason']), ...(isOver ? ['duePk', 'dueAt'] : [])],
      },
      condition: {
        where: '#state = :seenState AND #shippedTpp = :shipped',
        values: { seenState: before.state, shipped: before.shippedTpp },
      },
    }),
  ];
}
