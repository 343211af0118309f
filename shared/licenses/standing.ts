import type { KeptLicense } from '../contracts/license.ts';
import type { CountedLine } from '../contracts/shipment.ts';
import { LICENSE_LIFECYCLE, LICENSE_MOVES, type LicenseMove, MOVED_BY } from './lifecycle.ts';

/** How a license stands with what has shipped under it: one that is in force, by how much of it is used. */
const IN_FORCE = ['issued', 'partly-used', 'exhausted', 'reinstated'] as const;
const OTHERS = ['suspended', 'revoked', 'surrendered', 'expired'] as const;
export const LICENSE_STANDINGS = [...IN_FORCE, ...OTHERS] as const;
export type LicenseStanding = (typeof LICENSE_STANDINGS)[number];

/** Whether nothing ships under it ever again. */
export const shipsNoMore = (standing: LicenseStanding): boolean =>
  standing === 'revoked' || standing === 'surrendered' || standing === 'expired';

/** A license past its end has ended, whether or not time has been at it. */
export function standingOfLicense(
  { state, stateSince, expiresAt, lastShippedAt }: KeptLicense,
  lines: readonly CountedLine[],
  now: Date,
): LicenseStanding {
  const isPast = expiresAt !== undefined && expiresAt <= now.toISOString();
  if (state !== 'active' && !(state === 'suspended' && isPast)) return state;
  if (isPast) return 'expired';
  if (lines.every(({ quantity, shipped }) => shipped === quantity)) return 'exhausted';
  const isReinstated = stateSince !== undefined && (lastShippedAt ?? '') < stateSince;
  if (isReinstated) return 'reinstated';
  return lines.some(({ shipped }) => shipped > 0) ? 'partly-used' : 'issued';
}

type Mover = (typeof MOVED_BY)[LicenseMove] | 'supplier';

/** What a supplier does by shipping: it uses a license, or gives some of it back. */
const BY_SHIPPING: Readonly<Partial<Record<LicenseStanding, readonly LicenseStanding[]>>> = {
  issued: ['partly-used', 'exhausted'],
  'partly-used': ['issued', 'exhausted'],
  reinstated: ['partly-used', 'exhausted'],
  exhausted: ['issued', 'partly-used'],
};

/** Who may bring a license from where it stands to where; nothing, where nobody may. */
export function moversOf(from: LicenseStanding, to: LicenseStanding): Mover[] {
  const isInForce = (IN_FORCE as readonly string[]).includes(from);
  const state = isInForce ? 'active' : (from as (typeof OTHERS)[number]);
  const moves = LICENSE_MOVES.filter((move) => {
    const after = LICENSE_LIFECYCLE[state][move];
    return (after === 'active' ? 'reinstated' : after) === to && from !== to;
  });
  const shipping = BY_SHIPPING[from]?.includes(to) ? (['supplier'] as const) : [];
  return [...moves.map((move) => MOVED_BY[move]), ...shipping];
}
