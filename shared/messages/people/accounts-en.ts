const WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Dominican|Central|.*Islands)/;
const the = (country: string): string => (WITH_ARTICLE.test(country) ? `the ${country}` : country);

/** The names of limits, apart: what was decided before was kept in English, and is told in it. */
export const accounts = {
  country: (country: string, period: string) => `Allocation of ${the(country)}, ${period}`,
  smallOrder: (parent: string, year: string) => `Small orders of ${parent}, ${year}`,
  validated: (authorization: string, place: string) => `Authorization ${authorization}, ${place}`,
  /** Shares of a Universal Validated End User that are not of one country. */
  shares: {
    'non-allied': 'outside the allied countries',
    'non-us': 'outside the United States',
  },
};
