import type { KnownCase } from '../../../shared/cases/known-case.ts';
import type { LicenseReason } from '../../../shared/contracts/decision.ts';
import type { LicenseRequest } from '../../../shared/contracts/license.ts';

/** Why a license is suspended, and who does it: an officer of an office, or what found it by itself. */
export interface Suspension {
  readonly reason: LicenseReason;
  readonly by: string;
  readonly office?: string;
}

/** `already`: it is so, for the same reason; `over`: there is no license, or none of which the move is to be had. */
export type LicenseMoved = 'done' | 'already' | 'over';

/** Licenses, and what officers do with them. Every move is one transaction with the event that tells of it. */
export interface Licenses {
  /** The case of a license or exemption, by its number, however that is written. */
  find(number: string): Promise<KnownCase | undefined>;
  /** Holds at once. The license keeps what it draws. */
  suspend(caseId: string, suspension: Suspension, at: Date): Promise<LicenseMoved>;
  /** Has a second officer asked to confirm the move. `pending`: another move waits for that. */
  ask(caseId: string, request: LicenseRequest): Promise<LicenseMoved | 'pending'>;
}
