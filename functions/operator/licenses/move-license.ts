import { contactsOf } from '../../../shared/cases/contact.ts';
import type { KnownCase } from '../../../shared/cases/known-case.ts';
import type { KeptLicense } from '../../../shared/contracts/license.ts';
import type { OfficeRecord } from '../../../shared/contracts/review.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import {
  confirmingOffice,
  type OfficeOfficer,
  officerOf,
  officesOf,
} from '../../../shared/licenses/confirming.ts';
import { MOVED_BY } from '../../../shared/licenses/lifecycle.ts';
import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import type { Licenses } from '../../adapters/ports/licenses.ts';
import type { Offices } from '../../adapters/ports/reviews.ts';
import { TerminalError } from '../terminal.ts';
import type { MoveWish } from './wish.ts';

/** With what an operator moves a license. */
export interface LicenseBook {
  readonly licenses: Pick<Licenses, 'suspend' | 'ask'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly now: Date;
}

interface Asked {
  readonly known: KnownCase;
  readonly license: KeptLicense;
  readonly wish: MoveWish;
}

/** Makes the move, or has it confirmed. What came of it, in a sentence. */
export async function moveLicense(asked: Asked, book: LicenseBook): Promise<string> {
  const { known, license, wish } = asked;
  const offices = await officesToday(known, book);
  const asking = officerOf(wish.by, offices);
  if (!asking) throw new TerminalError(`${wish.by} is an officer of no office today.`, 1);
  if (contactsOf(known.row).some((one) => isSameMailbox(asking.officer.email, one))) {
    throw new TerminalError(`${wish.by} is the contact of this very case, or was.`, 1);
  }
  const { outcome, told } =
    wish.verb === 'suspend'
      ? await suspend(asked, asking, book)
      : await ask({ ...asked, wish: { ...wish, verb: wish.verb } }, { asking, offices }, book);
  const { verb } = wish;
  switch (outcome) {
    case 'done':
      return told;
    case 'already':
      return MOVED_BY[verb] === 'one-officer'
        ? `${license.id} is suspended already, for this very reason.`
        : `That has been asked for already, and waits for a second officer.`;
    case 'pending':
      throw new TerminalError(`Something else about ${license.id} waits for a second officer.`, 1);
    case 'over':
      throw new TerminalError(`${license.id} is ${license.state}: there is nothing to ${verb}.`, 1);
  }
}

/** The offices that the policy of the case asks, with their officers of today. */
async function officesToday({ row }: KnownCase, book: LicenseBook): Promise<OfficeRecord[]> {
  const policy = policyCarried(row.policy) ?? policyInForce(row.submittedAt);
  const found = await Promise.all(officesOf(policy).map((id) => book.offices.find(id)));
  return found.filter((office): office is OfficeRecord => office !== undefined);
}

async function suspend(
  { known, license, wish }: Asked,
  { office, officer }: OfficeOfficer,
  { licenses, now }: LicenseBook,
) {
  const suspension = { reason: wish.reason, by: officer.email, office: office.id };
  const outcome = await licenses.suspend(known.row.id, suspension, now);
  return { outcome, told: `${license.id} is suspended. Holder and supplier are told by mail.` };
}

type ToConfirm = Asked & { readonly wish: { readonly verb: 'reinstate' | 'revoke' } };

async function ask(
  { known, license, wish }: ToConfirm,
  { asking, offices }: { asking: OfficeOfficer; offices: readonly OfficeRecord[] },
  { licenses, now }: LicenseBook,
) {
  const { row } = known;
  const confirmer = confirmingOffice(asking, offices, { contacts: contactsOf(row), at: now });
  if (!confirmer) throw new TerminalError('There is no second officer today who could confirm.', 1);
  const outcome = await licenses.ask(row.id, {
    move: wish.verb,
    license: license.id,
    reason: wish.reason,
    by: asking.officer.email,
    office: asking.office.id,
    confirmer: confirmer.id,
    at: now.toISOString(),
  });
  const told = `${confirmer.name} is asked by mail to confirm it. Until then ${license.id} stays ${license.state}.`;
  return { outcome, told };
}
