import type { KnownCase } from '../../../shared/cases/known-case.ts';
import type { OfficeRecord } from '../../../shared/contracts/review.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { officerOf, officesOf } from '../../../shared/licenses/confirming.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import type { Licenses } from '../../adapters/ports/licenses.ts';
import type { Offices } from '../../adapters/ports/reviews.ts';
import { TerminalError } from '../terminal.ts';
import type { MoveWish } from './wish.ts';

/** With what an operator moves a license. */
export interface LicenseBook {
  readonly licenses: Licenses;
  readonly offices: Pick<Offices, 'find'>;
  readonly now: Date;
}

/** Makes the move, or asks for it. What came of it, in a sentence. */
export async function moveLicense(
  { row, license }: KnownCase,
  wish: MoveWish,
  { licenses, offices, now }: LicenseBook,
): Promise<string> {
  const policy = policyCarried(row.policy) ?? policyInForce(row.submittedAt);
  const asked = await Promise.all(officesOf(policy).map((id) => offices.find(id)));
  const known = asked.filter((office): office is OfficeRecord => office !== undefined);
  const asking = officerOf(wish.by, known);
  if (!asking) throw new TerminalError(`${wish.by} is an officer of no office today.`, 1);
  const who = { by: asking.officer.email, office: asking.office.id, reason: wish.reason };
  const number = license?.id ?? wish.number;
  if (wish.verb !== 'suspend') throw new TerminalError('Only a suspension can be had yet.');
  const moved = await licenses.suspend(row.id, who, now);
  if (moved === 'over') throw new TerminalError(`${number} has ended: see show ${number}.`, 1);
  return moved === 'done'
    ? `${number} is suspended.`
    : `${number} is suspended already, for this very reason.`;
}
