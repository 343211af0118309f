import type { RedFlags } from '../../policy.ts';

const GUIDANCE = '15 CFR part 732, supplement 3 ("Know Your Customer" guidance and red flags)';

/** What an institution of learning, healing or government does not buy chips for. */
const TRADE = (
  'bitcoin|crypto mining|crypto-mining|cryptocurrenc|resale|resell|rental|subleas|re-export|' +
  'reexport|재판매|암호화폐|임대'
).split('|');

const PROHIBITED = (
  'army|ballistic|bioweapon|chemical weapon|defence force|defense force|drone strike|' +
  'fire control|mass surveillance|military|missile|munition|navy|nuclear explosive|' +
  'nuclear test|nuclear weapon|torpedo|warhead|weapon|군사|군용|무기|미사일|핵실험|생화학|' +
  '대량 감시'
).split('|');

export const RED_FLAGS: RedFlags = {
  missingPurchaseOrder: {
    citation: `${GUIDANCE}; 15 CFR part 748 (purchase order)`,
    choice: true,
    recommendation: 'approve',
  },
  endUseUnstated: {
    citation: GUIDANCE,
    choice: true,
    recommendation: 'refuse',
    placeholders: '-|.|?|n/a|na|none|tbd|unknown|없음|미정'.split('|'),
  },
  endUseProhibited: {
    citation: '15 CFR 744.2, 744.3, 744.4, 744.21, 744.22, 744.23',
    choice: true,
    recommendation: 'refuse',
    words: PROHIBITED,
  },
  endUseMismatched: {
    citation: GUIDANCE,
    choice: true,
    recommendation: 'refuse',
    words: { university: TRADE, medical: TRADE, research: TRADE, government: TRADE },
  },
  newlyFormed: {
    citation: GUIDANCE,
    choice: true,
    recommendation: 'refuse',
    windowDays: 365,
  },
  linkedSmallOrders: {
    citation: '15 CFR 740.29 (one limit per ultimate parent); 15 CFR part 732, supplement 3',
    choice: true,
    recommendation: 'refuse',
  },
};
