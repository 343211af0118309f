import { DRAFT_PARTIES, describedBy } from './parties.ts';
import { type DraftFields, textOf } from './typed.ts';

/** What an applicant hopes to be able to answer; of anybody else it cannot be said for them. */
const OF_A_PARTY = { parent: 'self', formed: 'established' } as const;
const OF_THE_ORDER: DraftFields = {
  endUse: 'As the end user states it',
  purchaseOrder: 'As the purchaser numbers it',
  'certifications.goodFaithResearch': 'yes',
  'certifications.smallOrderLimitNotReached': 'yes',
  'certifications.noProhibitedEndUse': 'yes',
};

/**
 * A draft whose open answers come out as expected: nobody stands above its parties, none was formed
 * recently, everything is certified. What, where to and for whom is never supplied.
 */
export function asExpected(typed: DraftFields): DraftFields {
  const parties = DRAFT_PARTIES.filter((party) => describedBy(typed, party) === party);
  const hoped = [
    ...parties.flatMap((party) =>
      Object.entries(OF_A_PARTY).map(([name, answer]) => [`${party}.${name}`, answer] as const),
    ),
    ...Object.entries(OF_THE_ORDER),
  ];
  const open = hoped.filter(([field]) => textOf(typed, field) === undefined);
  return { ...typed, ...Object.fromEntries(open) };
}
