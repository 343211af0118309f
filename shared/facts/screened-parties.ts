import { type Filing, isApplication } from '../contracts/application.ts';
import type { Listed } from '../contracts/listed.ts';
import { canonicalJson } from '../digests/canonical-json.ts';
import { sha256 } from '../digests/sha256.ts';
import type { ScreeningHit } from '../rules/facts.ts';
import { partyKey } from '../rules/names/party-key.ts';

/** A name that is screened, and where its bearer is. */
export interface ScreenedParty {
  readonly name: string;
  readonly headquarters: string;
  readonly country?: string | undefined;
}

/** Everybody who is screened: each party or customer, the company, their ultimate parents and owners. */
export function screenedParties(filed: Filing): ScreenedParty[] {
  if (isApplication(filed)) {
    const { company, customers } = filed;
    return [company, company.ultimateParent, ...customers].filter((party) => party !== undefined);
  }
  const { purchaser, intermediateConsignees, ultimateConsignee, endUser } = filed.parties;
  return [purchaser, ...intermediateConsignees, ultimateConsignee, endUser].flatMap((party) => [
    party,
    ...(party.ultimateParent ? [party.ultimateParent] : []),
    ...(party.owners ?? []),
  ]);
}

/**
 * Under which keys a match of this name is cleared. By name and headquarters alone: whoever states
 * somebody's LEI beside another name is not cleared by it.
 */
export const clearanceKeys = (filed: Filing, name: string): string[] => [
  ...new Set(
    screenedParties(filed)
      .filter((party) => party.name === name)
      .map(({ headquarters }) => partyKey({ name, headquarters })),
  ),
];

/** Names a listed entry: when the list says something else of it, it is another. */
export const entryHash = ({ entry, list }: Pick<ScreeningHit, 'entry' | 'list'>): string =>
  sha256(JSON.stringify([list, entry])).slice(0, 32);

/** What the list said of an entry beside its name, so that one can tell whether it says it still. */
export const toldDigest = (listed: Listed): string => sha256(canonicalJson(listed)).slice(0, 32);
