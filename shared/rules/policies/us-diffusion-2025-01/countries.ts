import type { CountryList, ListedCountry, Policy } from '../../policy.ts';

/** The day the rule took effect; its own lists hold from then. */
const EFFECTIVE = '2025-01-13';
/** The day the worldwide license requirement for these chips to D:5 took effect (88 FR 73458). */
const CONCERN_FROM = '2023-11-17';
const AS_OF = 'as of 2026-07-23';

const codes = (text: string): ListedCountry[] => text.split(' ').map((country) => ({ country }));

const allied: CountryList = {
  title: 'Allies and partners',
  citation: '15 CFR part 740, supplement 5, paragraph (a); 90 FR 4544',
  validFrom: EFFECTIVE,
  countries: codes('AU BE CA DE DK ES FI FR GB IE IT JP KR NL NO NZ SE TW US'),
};

const assured: CountryList = {
  title: 'Destinations whose allocation assurances may raise',
  citation: '15 CFR part 740, supplement 5, paragraph (b); 90 FR 4544',
  note: 'Published empty.',
  validFrom: EFFECTIVE,
  countries: [],
};

const ofConcern: CountryList = {
  title: 'Countries of concern',
  citation: '15 CFR part 740, supplement 1, country group D:5, and Macau; 742.6(b)(10)(iii)(A)(1)',
  validFrom: CONCERN_FROM,
  countries: [
    ...codes('AF BY CD CF CN CU ER HT IQ IR KP LB LY MM NI RU SD SO SS SY VE ZW'),
    {
      country: 'KH',
      validTo: '2026-02-03',
      note: 'Left D:5 by BIS rule of 2026-02-03; the State Department had removed it 2025-11-07.',
    },
    { country: 'MO', note: 'Macau, named beside D:5.' },
  ],
};

const d1: CountryList = {
  title: 'Country group D:1',
  citation: '15 CFR part 740, supplement 1, country group D:1',
  note: `${AS_OF}; consulted for 3A090.b only`,
  validFrom: CONCERN_FROM,
  countries: codes('AM AZ BY CN GE IQ KG KH KP KZ LA LY MD MM MN MO NI RU TJ TM UZ VE VN YE'),
};

const d4: CountryList = {
  title: 'Country group D:4',
  citation: '15 CFR part 740, supplement 1, country group D:4',
  note: `${AS_OF}; consulted for 3A090.b only`,
  validFrom: CONCERN_FROM,
  countries: codes('BH BY CN EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE'),
};

export const COUNTRIES: Policy['countries'] = {
  allied,
  assured,
  ofConcern,
  d1,
  d4,
  partOf: {
    value: { HK: 'CN' },
    citation: '15 CFR part 740, supplement 1 (85 FR 83765): Hong Kong is China',
  },
};
