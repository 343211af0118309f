import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import type { License } from '../../../../shared/contracts/decision.ts';
import type { KeptLicense } from '../../../../shared/contracts/license.ts';
import { licenseAfter } from '../../../../shared/licenses/lifecycle.ts';
import { nextDueAt } from '../../../../shared/shipments/warnings.ts';
import { licenseKey } from '../cases/keys.ts';
import { identityOfLicense, standsAs } from '../cases/license-item.ts';
import { put, update, type Write } from '../table/commit.ts';
import { allOf, type Condition } from '../table/expression.ts';
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
    dueAt: nextDueAt(license.expiresAt, new Date(license.issuedAt)),
  });

/**
 * The license as a move leaves it, if it still stands as it was seen; one that is over is due no more, and
 * nothing more has shipped under it than what was given back for.
 */
export function licenseUpdate(
  { row, license: before }: KnownCase,
  after: KeptLicense | undefined,
): Write[] {
  if (!before || !after) return [];
  const { state, stateSince, stateReason } = after;
  const isOver = licenseAfter(state, 'expire') === undefined;
  return [
    update('license', licenseKey(row.id), {
      change: {
        set: { ...identityOfLicense(row.id, before), state, stateSince, stateReason },
        ...(before.isDerived && { add: { shippedTpp: 0 } }),
        remove: [...(stateReason ? [] : ['stateReason']), ...(isOver ? ['duePk', 'dueAt'] : [])],
      },
      condition: isOver ? allOf([standsAs(before), asShipped(before)]) : standsAs(before),
    }),
  ];
}

const asShipped = ({ isDerived, shippedTpp: shipped }: KeptLicense): Condition =>
  isDerived
    ? { where: 'attribute_not_exists(#shippedTpp)' }
    : { where: '#shippedTpp = :shipped', values: { shipped } };
