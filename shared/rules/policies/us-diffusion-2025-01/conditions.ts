import type { Cited, Policy } from '../../policy.ts';

const RECORDS: Cited<string> = {
  value: 'Keep the records of this transaction for five years.',
  citation: '15 CFR 762.6',
};
const ONE_YEAR: Cited<string> = {
  value: 'The license is valid for one year from issue.',
  citation: '15 CFR 750.7(g)',
};
const VEU_REPORTS: Cited<string> = {
  value: 'The validated end user reports half-yearly, by 15 January and 15 July.',
  citation: '15 CFR 748.15(f)',
};
const CHIP_ACCOUNTING: Cited<string> = {
  value: 'The validated end user accounts for its chips by 1 February and 1 August.',
  citation: '15 CFR part 748, supplement 10, paragraph 10',
};

export const CONDITIONS: Policy['conditions'] = {
  'not-controlled': [
    {
      value:
        'Other export rules may still apply to these items; this decision covers this policy only.',
      citation: '15 CFR 732.1',
    },
  ],
  allied: [
    {
      value: 'The ultimate consignee certifies once, before the first shipment.',
      citation: '15 CFR 740.27 (AIA)',
    },
    {
      value: 'Report when a consignee has received 253,000,000 TPP.',
      citation: '15 CFR 740.27 (AIA)',
    },
    RECORDS,
  ],
  'model-weights': [
    {
      value:
        'Store the weights only in facilities meeting paragraphs 14, 15 and 18 of supplement 10.',
      citation: '15 CFR 740.27 (AIA); 15 CFR part 748, supplement 10',
    },
    RECORDS,
  ],
  'universal-veu': [
    {
      value:
        'Give 180 days\u2019 notice of a new location and 60 days\u2019 notice of a move between countries.',
      citation: '15 CFR 748.15 (UVEU)',
    },
    VEU_REPORTS,
    CHIP_ACCOUNTING,
    RECORDS,
  ],
  'national-veu': [VEU_REPORTS, CHIP_ACCOUNTING, RECORDS],
  'small-order': [
    {
      value:
        'Have the consignee\u2019s certification before export, and send a copy within 30 days.',
      citation: '15 CFR 740.29 (LPP)',
    },
    {
      value: 'Give notice before a shipment of 3,200,000 TPP or more.',
      citation: '15 CFR 740.29 (LPP)',
    },
    { value: 'Give notice when the yearly limit is reached.', citation: '15 CFR 740.29 (LPP)' },
    RECORDS,
  ],
  'presumed-approval': [ONE_YEAR, RECORDS],
  'country-allocation': [ONE_YEAR, RECORDS],
};
