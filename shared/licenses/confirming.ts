import type { OfficeRecord, Officer } from '../contracts/review.ts';
import { isSameMailbox } from '../people/mailbox.ts';
import type { Policy } from '../rules/index.ts';

/** Every office that a policy's reviews ask, in the order of its plans, each once. */
export const officesOf = ({ reviewPlans }: Policy): string[] => [
  ...new Set(
    Object.values(reviewPlans).flatMap(({ stages }) => stages.flatMap(({ offices }) => offices)),
  ),
];

/** Who of the offices the mailbox belongs to today; nobody, where it belongs to none. */
export function officerOf(
  email: string,
  offices: readonly OfficeRecord[],
): { office: OfficeRecord; officer: Officer } | undefined {
  for (const office of offices) {
    const officer = office.officers.find((one) => isSameMailbox(one.email, email));
    if (officer) return { office, officer };
  }
  return undefined;
}
