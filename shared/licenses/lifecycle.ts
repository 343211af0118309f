/** How a license stands. How much has shipped under it is an amount, and no state of its own. */
export const LICENSE_STATES = ['active', 'suspended', 'expired', 'surrendered', 'revoked'] as const;
export type LicenseState = (typeof LICENSE_STATES)[number];

/** What officers do with a license (15 CFR 750.8). */
export const OFFICERS_MOVES = ['suspend', 'reinstate', 'revoke'] as const;
export type OfficersMove = (typeof OFFICERS_MOVES)[number];

export const LICENSE_MOVES = [...OFFICERS_MOVES, 'surrender', 'expire'] as const;
export type LicenseMove = (typeof LICENSE_MOVES)[number];

/** Who makes a move. What an officer does alone holds at once; what takes two, when the second confirms. */
export const MOVED_BY: Readonly<
  Record<LicenseMove, 'one-officer' | 'two-officers' | 'holder' | 'time'>
> = {
  suspend: 'one-officer',
  reinstate: 'two-officers',
  revoke: 'two-officers',
  surrender: 'holder',
  expire: 'time',
};

const ENDS = { revoke: 'revoked', surrender: 'surrendered', expire: 'expired' } as const;
const OVER = {
  suspend: undefined,
  reinstate: undefined,
  revoke: undefined,
  surrender: undefined,
  expire: undefined,
} as const;

/** The life of a license: where each move leads from each state; `undefined`, where it is not to be had. */
export const LICENSE_LIFECYCLE: Readonly<
  Record<LicenseState, Readonly<Record<LicenseMove, LicenseState | undefined>>>
> = {
  active: { suspend: 'suspended', reinstate: undefined, ...ENDS },
  // Suspended for a further reason: who is about to reinstate it has to look again.
  suspended: { suspend: 'suspended', reinstate: 'active', ...ENDS },
  expired: OVER,
  surrendered: OVER,
  revoked: OVER,
};

export const licenseAfter = (from: LicenseState, move: LicenseMove): LicenseState | undefined =>
  LICENSE_LIFECYCLE[from][move];
