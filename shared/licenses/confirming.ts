import type { CaseRecord } from '../contracts/case-record.ts';
import type { KeptLicense, LicenseChange, LicenseRequest } from '../contracts/license.ts';
import type { KeptTask, OfficeRecord, Officer } from '../contracts/review.ts';
import { isSameMailbox } from '../people/mailbox.ts';
import type { Policy } from '../rules/index.ts';
import { chooseOfficer } from '../rules/review/officers.ts';
import { licenseAfter } from './lifecycle.ts';
import { unshippedTpp } from './moving.ts';

/** Every office that a policy's reviews ask, in the order of its plans, each once. */
export const officesOf = ({ reviewPlans }: Policy): string[] => [
  ...new Set(
    Object.values(reviewPlans)
      .flatMap(({ stages, onLists }) => [...stages, ...(onLists?.stages ?? [])])
      .flatMap(({ offices }) => offices),
  ),
];

export interface OfficeOfficer {
  readonly office: OfficeRecord;
  readonly officer: Officer;
}

/** Who of the offices the mailbox belongs to today; nobody, where it belongs to none. */
export function officerOf(
  email: string,
  offices: readonly OfficeRecord[],
): OfficeOfficer | undefined {
  for (const office of offices) {
    const officer = office.officers.find((one) => isSameMailbox(one.email, email));
    if (officer) return { office, officer };
  }
  return undefined;
}

/**
 * The office of which somebody can confirm what an officer asks for: the officer's own first. Neither the
 * officer nor the applicant, past ones included, can, by whatever address they are known.
 */
export function confirmingOffice(
  asking: OfficeOfficer,
  offices: readonly OfficeRecord[],
  { contacts, at }: { readonly contacts: readonly string[]; readonly at: Date },
): OfficeRecord | undefined {
  const barred = [asking.officer.email, ...contacts];
  return [asking.office, ...offices].find(({ officers }) => {
    const emails = officers.map(({ email }) => email);
    const isBarred = (email: string) => barred.some((one) => isSameMailbox(one, email));
    return chooseOfficer(officers, new Set(emails.filter(isBarred)), at.toISOString().slice(0, 10));
  });
}

/** What two officers have done, as it is recorded. */
export function confirmedChange(
  { move, reason, by, office, at }: LicenseRequest,
  { row, license }: { readonly row: CaseRecord; readonly license: KeptLicense },
  tasks: readonly KeptTask[],
): LicenseChange {
  const task = tasks.find(({ answer }) => answer?.decision === 'approve');
  const { id, state } = license;
  return {
    license: id,
    move,
    from: state,
    to: licenseAfter(state, move) ?? state,
    reason,
    by,
    office,
    askedAt: at,
    ...(task && {
      confirmed: { by: task.officer.email, office: task.office, taskId: task.id },
    }),
    ...(move === 'revoke' && { returnedTpp: unshippedTpp(row.draws, license) }),
  };
}
