import type { CaseFile } from '../../../shared/contracts/case.ts';
import { isSynthetic } from '../../../shared/deployment/synthetic.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { type Allowance, MAILS_OF, MAILS_TO } from '../../../shared/people/allowance.ts';
import { mailboxOf } from '../../../shared/people/mailbox.ts';
import { askedOnce } from '../../adapters/asked-once.ts';
import type { Clock } from '../../adapters/clock.ts';
import type { Allowances, Uses as AllowanceUses } from '../../adapters/ports/allowances.ts';

/** Whether a case may have one more mail sent at once: its contact's mailbox, and its client. */
export type MayMail = (file: CaseFile) => Promise<boolean>;
/** Whether a mailbox may, whoever asks for it. */
export type MayMailTo = (address: string) => Promise<boolean>;

const HOUR_MS = 3_600_000;
const MOST_KNOWN = 10_000;

/** Of an allowance, so many together. */
type Uses = Required<AllowanceUses>;

const keyOf = ({ allowance, whose }: Uses): string => `${allowance.of} ${whose}`;

/** What is left of the uses that this function has taken together. */
interface Purse {
  left: number;
  readonly until: number;
  /** Until then there is nothing to be had. */
  emptyUntil: number;
}

/**
 * Counts mails in the table, over all functions; so many together that whoever has few in an hour is
 * counted in memory alone, and an order costs no write more.
 */
export function mailRationsBy({
  allowances,
  clock,
}: {
  readonly allowances: Allowances;
  readonly clock: Clock;
}): { readonly mayMail: MayMail; readonly mayMailTo: MayMailTo } {
  const purses = new Map<string, Purse>();
  const purseOf = (uses: Uses, now: number): Purse => {
    const key = keyOf(uses);
    const known = purses.get(key);
    if (known && now < known.until) return known;
    if (purses.size >= MOST_KNOWN) purses.clear();
    const purse = { left: uses.uses, until: now + HOUR_MS, emptyUntil: 0 };
    purses.set(key, purse);
    return purse;
  };
  const fill = askedOnce(keyOf, async (uses: Uses): Promise<void> => {
    const now = clock();
    const purse = purseOf(uses, now.getTime());
    const taken = await allowances.take(uses, now);
    if (taken === 'taken') purse.left += uses.uses;
    else purse.emptyUntil = now.getTime() + taken.waitSeconds * 1000;
  });
  const spend = async (allowance: Allowance, whose: string): Promise<boolean> => {
    const uses = { allowance, whose, uses: Math.ceil(allowance.atOnce / 5) };
    for (;;) {
      const now = clock().getTime();
      const purse = purseOf(uses, now);
      if (purse.left > 0) {
        purse.left--;
        return true;
      }
      if (now < purse.emptyUntil) return false;
      await fill(uses);
    }
  };
  const mayMailTo: MayMailTo = (address) => spend(MAILS_TO, sha256(mailboxOf(address)));
  return {
    mayMailTo,
    mayMail: async (file) =>
      isSynthetic(file) ||
      ((await mayMailTo(file.request.contact.email)) && (await spend(MAILS_OF, file.clientId))),
  };
}
