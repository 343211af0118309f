import type { License } from '../contracts/decision.ts';
import { readableCode } from '../digests/readable-code.ts';

/** The license of a case: its id follows from the case, so issuing again issues the same. */
export function issueLicense(
  caseId: string,
  tpp: number,
  { at, validityYears }: { at: Date; validityYears: number },
): License {
  const expires = new Date(at);
  expires.setUTCFullYear(at.getUTCFullYear() + validityYears);
  return {
    id: licenseId(caseId),
    issuedAt: at.toISOString(),
    expiresAt: expires.toISOString(),
    tpp,
    shippedTpp: 0,
    state: 'active',
  };
}

/** `CG-` and three groups of four characters: 60 bits of the digest of the case's id. */
const licenseId = (caseId: string): string =>
  `CG-${readableCode(`license ${caseId}`, 12).replace(/(.{4})(?=.)/g, '$1-')}`;
