import { CAPACITY_RULES, type CapacityRuleId } from '../../rules/capacity.ts';
import type { RuleId } from '../../rules/claims/index.ts';

/**
 * By what a refusal can be quoted: short, the same in every language, and for ever of the same rule.
 * ITM items, CON concern, SCR screening, EXC exceptions, KYC who asks and what for, ALY allies, VEU
 * validated end users, LPP small orders, CTY allocations of countries.
 */
const CODES: Readonly<Record<RuleId | CapacityRuleId, string>> = {
  'policy-in-effect': 'LAW-01',
  'license-not-yet-asked': 'LAW-02',
  'items-classified': 'ITM-01',
  'items-not-controlled': 'ITM-02',
  'lesser-chips-outside-d1-and-d4': 'ITM-03',
  'excepted-items-only': 'ITM-04',
  'weights-go-to-allied-headquarters': 'ITM-05',
  'weights-stored-securely': 'ITM-06',
  'receivers-named': 'CON-01',
  'destination-not-of-concern': 'CON-02',
  'parties-located-outside-concern': 'CON-03',
  'headquarters-not-of-concern': 'CON-04',
  'ultimate-parents-not-of-concern': 'CON-05',
  'owners-not-of-concern': 'CON-06',
  'parties-screened-clear': 'SCR-01',
  'aca-open': 'EXC-01',
  'nac-notice-given': 'EXC-02',
  'purchase-order-given': 'KYC-01',
  'end-use-stated': 'KYC-02',
  'end-use-not-prohibited': 'KYC-03',
  'end-use-fits-end-user': 'KYC-04',
  'receivers-not-newly-formed': 'KYC-05',
  'no-linked-small-orders': 'KYC-06',
  'destination-allied': 'ALY-01',
  'receivers-located-in-allied': 'ALY-02',
  'receivers-headquartered-in-allied': 'ALY-03',
  'universal-veu-active': 'VEU-01',
  'universal-veu-shares-known': 'VEU-02',
  'national-veu-active': 'VEU-03',
  'national-veu-quarter-scheduled': 'VEU-04',
  [CAPACITY_RULES['universal-veu'].id]: 'VEU-05',
  [CAPACITY_RULES['national-veu'].id]: 'VEU-06',
  'end-user-eligible-for-small-order': 'LPP-01',
  'small-order-certified': 'LPP-02',
  'small-order-destination-open': 'LPP-03',
  [CAPACITY_RULES['small-order'].id]: 'LPP-04',
  'country-allocation-open': 'CTY-01',
  [CAPACITY_RULES.country.id]: 'CTY-02',
};

/** What officers refuse for reasons of their own, in their words. */
export const OFFICERS_REASON = 'OFF-01';

const PARAGRAPH = /^attestation-(?<paragraph>\d+)$/;

/** The code of a rule; of a paragraph of an application `VEU-P` and its number, else of the application. */
export function reasonCodeOf(rule: string): string {
  const codes: Readonly<Record<string, string>> = CODES;
  if (Object.hasOwn(codes, rule)) return codes[rule] ?? OFFICERS_REASON;
  const paragraph = PARAGRAPH.exec(rule)?.groups?.paragraph;
  return paragraph === undefined ? 'VEU-A' : `VEU-P${paragraph}`;
}
