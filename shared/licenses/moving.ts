import type { CaseDraw } from '../contracts/case-record.ts';
import type { License, LicenseReason } from '../contracts/decision.ts';
import type { KeptLicense } from '../contracts/license.ts';
import { CaseConflictError } from '../errors.ts';
import { type LicenseMove, licenseAfter } from './lifecycle.ts';

/** The license after a move. Throws `CaseConflictError` where it stands so that the move is not to be had. */
export function licenseMoved(
  license: KeptLicense,
  move: LicenseMove,
  { at, reason }: { readonly at: Date; readonly reason?: LicenseReason | undefined },
): KeptLicense {
  const state = licenseAfter(license.state, move);
  if (!state) throw new CaseConflictError(`A license that is ${license.state}: ${move} is over`);
  const { stateReason: _former, ...kept } = license;
  return {
    ...kept,
    state,
    ...(state !== license.state && { stateSince: at.toISOString() }),
    ...(reason && { stateReason: reason }),
  };
}

/** Shipped chips are gone: what they drew stays drawn. */
export const shippedOf = (
  draw: CaseDraw,
  license: Pick<License, 'shippedTpp'> | undefined,
): number => Math.min(draw.tpp, license?.shippedTpp ?? 0);

/** What is left of a draw when its case ends: what has shipped stays posted, the rest is given back. */
export function drawsAfter(
  draw: CaseDraw,
  license: Pick<License, 'shippedTpp'> | undefined,
): CaseDraw[] {
  const shipped = draw.state === 'posted' ? shippedOf(draw, license) : 0;
  const parts: CaseDraw[] = [
    { ...draw, tpp: shipped },
    { ...draw, tpp: draw.tpp - shipped, state: 'released' },
  ];
  return parts.filter(({ tpp }) => tpp > 0);
}

/** What goes back to its accounts when the license ends. */
export const unshippedTpp = (
  draws: readonly CaseDraw[],
  license: Pick<License, 'shippedTpp'>,
): number =>
  draws
    .filter(({ state }) => state === 'posted')
    .reduce((sum, draw) => sum + draw.tpp - shippedOf(draw, license), 0);
