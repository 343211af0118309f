import type { Policy } from '../../policy.ts';

const MILLION = 1_000_000;

export const CLASSES: Policy['classes'] = {
  a: {
    value: [{ tppFrom: 4800 }, { tppFrom: 1600, densityFrom: 5.92 }],
    citation: '15 CFR part 774, supplement 1, ECCN 3A090.a',
  },
  b: {
    value: [
      { tppFrom: 2400, tppBelow: 4800, densityFrom: 1.6, densityBelow: 5.92 },
      { tppFrom: 1600, densityFrom: 3.2, densityBelow: 5.92 },
    ],
    citation: '15 CFR part 774, supplement 1, ECCN 3A090.b',
  },
  notForDatacentersFromTpp: {
    value: 4800,
    citation: '15 CFR part 774, supplement 1, ECCN 3A090 note 2; 15 CFR 740.8 (NAC/ACA)',
    choice: true,
    note:
      'Where neither the destination nor any headquarters is of concern, an item covered by ' +
      'NAC/ACA is treated as not controlled by this policy.',
  },
  modelOperationsFrom: {
    value: 1e26,
    citation: '15 CFR part 774, supplement 1, ECCN 4E091',
  },
  tppPerH100: {
    value: 15_825,
    citation: '15 CFR 748.15, the NVEU table',
    choice: true,
    note: 'H100-equivalents shown to people: the NVEU table divides by exactly this.',
  },
};

export const SMALL_ORDER: Policy['smallOrder'] = {
  limitTppPerYear: { value: 26_900_000, citation: '15 CFR 740.29 (LPP)' },
  eligibleEndUsers: {
    value: ['university', 'medical', 'research'],
    citation: '15 CFR 740.29 (LPP)',
    choice: true,
    note: 'The clause has no such limit; the announcement names these as whom it is for.',
  },
  blockedDestinations: {
    value: [],
    citation: '15 CFR 740.2(a)(9)(ii)',
    choice: true,
    note: 'The clause can be read to bar small orders to D:1 and D:4.',
  },
};

export const COUNTRY_ALLOCATION: Policy['countryAllocation'] = {
  limitTpp: { value: 790 * MILLION, citation: '15 CFR 742.6(b)(10)(iii)(B)(1)' },
  period: {
    value: { from: '2025-01-01', to: '2028-01-01', label: '2025-2027' },
    citation: '15 CFR 742.6(b)(10)(iii)(B)(1)',
    note: 'One pot for the whole period.',
  },
  assuredRaisePercent: { value: 100, citation: '15 CFR 742.6(b)(10)(iii)(C)' },
};

export const NATIONAL_VEU: Policy['nationalVeu'] = {
  cumulativeTppByQuarter: {
    value: {
      '2025-Q1': 633 * MILLION,
      '2025-Q2': 949.5 * MILLION,
      '2025-Q3': 1_266 * MILLION,
      '2025-Q4': 1_582.5 * MILLION,
      '2026-Q1': 1_899 * MILLION,
      '2026-Q2': 2_690.25 * MILLION,
      '2026-Q3': 3_481.5 * MILLION,
      '2026-Q4': 4_272.75 * MILLION,
      '2027-Q1': 5_064 * MILLION,
      '2027-Q2': 5_064 * MILLION,
      '2027-Q3': 5_064 * MILLION,
      '2027-Q4': 5_064 * MILLION,
    },
    citation: '15 CFR 748.15 (NVEU); part 748, supplement 8',
  },
};

export const UNIVERSAL_VEU: Policy['universalVeu'] = {
  oneCountryPercent: { value: 7, citation: '15 CFR 748.15 (UVEU); part 748, supplement 8' },
  outsideAlliedPercent: { value: 25, citation: '15 CFR 748.15 (UVEU); part 748, supplement 8' },
  outsideUnitedStatesPercent: {
    value: 50,
    citation: '15 CFR 748.15 (UVEU); part 748, supplement 8',
  },
};
