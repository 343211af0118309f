import type { OfficersMove } from './lifecycle.ts';

const AGAINST = [
  'screening-match',
  'false-statement',
  'condition-violated',
  'diversion-risk',
  'change-of-law',
  'national-security',
  'issued-in-error',
] as const;
const FOR = ['resolved', 'suspended-in-error'] as const;

/** Why an officer moves a license, as a code; the officer's own words stand beside it. */
export const LICENSE_REASONS = [...AGAINST, ...FOR, 'other'] as const;
export type LicenseReasonCode = (typeof LICENSE_REASONS)[number];

/** The codes that may stand for a move. */
export const REASONS_FOR: Readonly<Record<OfficersMove, readonly LicenseReasonCode[]>> = {
  suspend: [...AGAINST, 'other'],
  reinstate: [...FOR, 'other'],
  revoke: [...AGAINST, 'other'],
};
