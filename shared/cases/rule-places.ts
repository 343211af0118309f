import type { CapacityRuleId } from '../rules/capacity.ts';
import type { RuleId } from '../rules/claims/index.ts';
import type { Rule } from '../rules/rule.ts';

/** What is known of a rule without asking it: who shows what it found needs no more. */
export interface RulePlace extends Pick<Rule, 'row' | 'routes' | 'flag'> {
  /**
   * By what a refusal is quoted: short, the same in every language, and for ever of the same rule. ITM
   * items, CON concern, SCR screening, EXC exceptions, KYC who asks and what for, ALY allies, VEU
   * validated end users, LPP small orders, CTY allocations of countries.
   */
  readonly code: string;
}

/** As the rules themselves say it: a test holds both to be the same. */
export const RULE_PLACES: Readonly<Record<RuleId | CapacityRuleId, RulePlace>> = {
  'policy-in-effect': { code: 'LAW-01', row: 1, routes: [] },
  'items-classified': { code: 'ITM-01', row: 1, routes: ['not-controlled'] },
  'items-not-controlled': { code: 'ITM-02', row: 1, routes: ['not-controlled'] },
  'receivers-named': { code: 'CON-01', row: 2, routes: ['country-of-concern'] },
  'destination-not-of-concern': { code: 'CON-02', row: 2, routes: ['country-of-concern'] },
  'parties-located-outside-concern': { code: 'CON-03', row: 2, routes: ['country-of-concern'] },
  'headquarters-not-of-concern': { code: 'CON-04', row: 2, routes: ['country-of-concern'] },
  'ultimate-parents-not-of-concern': { code: 'CON-05', row: 2, routes: ['country-of-concern'] },
  'owners-not-of-concern': { code: 'CON-06', row: 2, routes: ['country-of-concern'] },
  'parties-screened-clear': { code: 'SCR-01', row: 1, routes: ['screening'] },
  'license-not-yet-asked': { code: 'LAW-02', row: 3, routes: ['before-compliance'] },
  'weights-go-to-allied-headquarters': { code: 'ITM-05', row: 4, routes: ['model-weights'] },
  'weights-stored-securely': { code: 'ITM-06', row: 4, routes: ['model-weights'] },
  'lesser-chips-outside-d1-and-d4': {
    code: 'ITM-03',
    row: 4,
    routes: ['not-controlled', 'presumed-approval'],
  },
  'excepted-items-only': { code: 'ITM-04', row: 4, routes: ['not-controlled'] },
  'aca-open': { code: 'EXC-01', row: 4, routes: ['aca'] },
  'nac-notice-given': { code: 'EXC-02', row: 4, routes: ['nac'] },
  'purchase-order-given': { code: 'KYC-01', row: 5, routes: [], flag: 'missingPurchaseOrder' },
  'end-use-stated': { code: 'KYC-02', row: 5, routes: [], flag: 'endUseUnstated' },
  'end-use-not-prohibited': { code: 'KYC-03', row: 5, routes: [], flag: 'endUseProhibited' },
  'end-use-fits-end-user': { code: 'KYC-04', row: 5, routes: [], flag: 'endUseMismatched' },
  'receivers-not-newly-formed': { code: 'KYC-05', row: 5, routes: [], flag: 'newlyFormed' },
  'destination-allied': { code: 'ALY-01', row: 5, routes: ['presumed-approval'] },
  'receivers-located-in-allied': { code: 'ALY-02', row: 5, routes: ['allied'] },
  'receivers-headquartered-in-allied': { code: 'ALY-03', row: 5, routes: ['allied'] },
  'universal-veu-active': { code: 'VEU-01', row: 6, routes: ['universal-veu'] },
  'universal-veu-shares-known': { code: 'VEU-02', row: 6, routes: ['universal-veu'] },
  'national-veu-active': { code: 'VEU-03', row: 7, routes: ['national-veu'] },
  'national-veu-quarter-scheduled': { code: 'VEU-04', row: 7, routes: ['national-veu'] },
  'end-user-eligible-for-small-order': { code: 'LPP-01', row: 8, routes: ['small-order'] },
  'small-order-certified': { code: 'LPP-02', row: 8, routes: ['small-order'] },
  'small-order-destination-open': { code: 'LPP-03', row: 8, routes: [] },
  'no-linked-small-orders': { code: 'KYC-06', row: 8, routes: [], flag: 'linkedSmallOrders' },
  'country-allocation-open': { code: 'CTY-01', row: 10, routes: ['country-allocation'] },
  'within-uveu-shares': { code: 'VEU-05', row: 6, routes: ['universal-veu'] },
  'within-nveu-quarter': { code: 'VEU-06', row: 7, routes: ['national-veu'] },
  'small-order-within-yearly-limit': { code: 'LPP-04', row: 8, routes: ['small-order'] },
  'within-country-allocation': { code: 'CTY-02', row: 10, routes: ['country-allocation'] },
};

const PLACES: Readonly<Record<string, RulePlace>> = RULE_PLACES;

/** Nothing of a rule that no longer is. */
export const rulePlaceOf = (rule: string): RulePlace | undefined =>
  Object.hasOwn(PLACES, rule) ? PLACES[rule] : undefined;
