import { COUNTRY_CODES } from '../contracts/country-codes.ts';

/** What systems call countries beside the standard names of English and Korean. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE'],
  BN: ['Brunei Darussalam'],
  BO: ['Plurinational State of Bolivia'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', '콩고민주공화국'],
  CG: ['Republic of the Congo', '콩고공화국'],
  CI: ["Cote d'Ivoire", 'Ivory Coast'],
  CN: ["People's Republic of China", 'PRC', 'Mainland China'],
  CZ: ['Czech Republic'],
  FM: ['Federated States of Micronesia'],
  GB: ['UK', 'Great Britain', 'United Kingdom of Great Britain and Northern Ireland'],
  HK: ['Hong Kong', 'Hong Kong SAR', '홍콩'],
  IR: ['Islamic Republic of Iran'],
  KP: ["Democratic People's Republic of Korea", 'DPRK', '조선민주주의인민공화국'],
  KR: ['Republic of Korea', 'Korea, Republic of', 'ROK', '한국'],
  LA: ["Lao People's Democratic Republic"],
  MD: ['Republic of Moldova'],
  MK: ['Macedonia'],
  MM: ['Burma', 'Myanmar'],
  MO: ['Macau', 'Macao', 'Macao SAR', '마카오'],
  NL: ['The Netherlands', 'Holland'],
  PS: ['State of Palestine', 'Palestine'],
  RU: ['Russian Federation'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TR: ['Turkey', 'Türkiye'],
  TW: ['Taiwan, Province of China', 'Chinese Taipei'],
  TZ: ['United Republic of Tanzania'],
  US: ['USA', 'United States of America', '미합중국'],
  VA: ['Holy See'],
  VE: ['Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam'],
};

/** Letters alone: case, accents, spaces and signs tell no country from another. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}]/gu, '');

let byName: ReadonlyMap<string, string> | undefined;

/** The code of a country by its name in English or Korean, or by itself; `undefined` for what none is called. */
export function countryNamed(name: string): string | undefined {
  byName ??= new Map(
    [...COUNTRY_CODES].flatMap((code) =>
      [code, ...standardNames(code), ...(ALSO[code] ?? [])].map(
        (one) => [keyOf(one), code] as const,
      ),
    ),
  );
  return byName.get(keyOf(name));
}

const standardNames = (code: string): string[] =>
  (['en', 'ko'] as const).map(
    (language) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code,
  );
