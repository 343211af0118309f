import type { Cited } from '../../policy.ts';

/** Half a year that is reported on, by its days: each `MM-DD`; `dueOn` is the first such day after it. */
export interface Half {
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
}

/**
 * What the rule wants reported, clause by clause, beside what the packs say as conditions: those have
 * the amounts, this has the days. A document of its own, so that the digest of no pack depends on it.
 */
export const REPORTING = {
  id: 'us-diffusion-2025-01',
  edition: 1,
  shipmentNotice: {
    value: 'before-departure',
    citation: '15 CFR 740.29(g)(3)',
    note: 'Exporters and reexporters, prior to exporting or reexporting the eligible items, must notify BIS of any shipment with an aggregate TPP of 3,200,000.',
  },
  certificationCopy: {
    value: 'within-days-of-export',
    citation: '15 CFR 740.29(g)(1)',
    choice: true,
    note: 'A copy of that certification within 30 days of the date on which the export or reexport takes place. One certification is for one order: the days run from its first departure.',
  },
  limitReached: {
    value: { exhaustedBelowTpp: 1600 },
    citation: '15 CFR 740.29(g)(2)',
    choice: true,
    note: 'Whenever they have received the maximum allowable 26,900,000 TPP, as soon as the final shipment that exhausts the limit is received. It is exhausted when what is left is less than any item of 3A090.a has.',
  },
  alliedConsignee: {
    value: 'when-reached',
    citation: '15 CFR 740.27(c)',
    choice: true,
    note: 'Must submit the certification where the ultimate consignee is receiving items with a cumulative TPP of 253,000,000: by the day of the shipment that comes to it, as the exporter knows of its own alone.',
  },
  reexports: {
    value: 'half-yearly',
    citation: '15 CFR 748.15(f)(1)(i), (iii)',
    note: 'The name and address of each validated end-user, the eligible destination, the quantity, the value and the ECCNs.',
  },
  halfYearly: {
    value: [
      { from: '01-01', to: '06-30', dueOn: '07-15' },
      { from: '07-01', to: '12-31', dueOn: '01-15' },
    ],
    citation: '15 CFR 748.15(f)(1)(ii), (iii)',
    note: 'A record of current inventory of eligible items received, dates of when they were received, and for NVEUs a list of current customers.',
  },
  chipAccounting: {
    value: [
      { from: '01-01', to: '06-30', dueOn: '08-01' },
      { from: '07-01', to: '12-31', dueOn: '02-01' },
    ],
    citation: '15 CFR part 748, supplement 10, paragraph 10',
    choice: true,
    note: 'Semi-annually, each February 1 and August 1, a complete facility-specific chip accounting. The text names no period: it is the half year before.',
  },
  reminders: {
    value: { daysBefore: [30, 7], lateEveryDays: 7 },
    citation: 'Chipgate',
    choice: true,
  },
} as const satisfies Readonly<Record<string, Cited<unknown> | string | number>>;
