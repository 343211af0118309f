import type { Party } from '../facts.ts';
import type { Truth } from '../kleene.ts';

/** Whole numbers as people read them: 26,900,000. */
export const grouped = (amount: number): string => amount.toLocaleString('en-US');

/** "a", "a and b", "a, b and c". */
export function listed(members: readonly string[]): string {
  const last = members.at(-1) ?? 'none';
  return members.length < 2 ? last : `${members.slice(0, -1).join(', ')} and ${last}`;
}

export const named = ({ role, name }: Party): string => `${role.replace('-', ' ')} "${name}"`;

/** The parties that fail a test, else those for which it is not known. */
export function failing(parties: readonly Party[], test: (party: Party) => Truth): Party[] {
  const failed = parties.filter((party) => test(party) === false);
  return failed.length > 0 ? failed : parties.filter((party) => test(party) === undefined);
}
