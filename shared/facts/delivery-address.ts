import { plainWords } from '../rules/names/party-key.ts';

/** A place, as somebody wrote it, and the country that it is said to be in. */
export interface WrittenPlace {
  readonly address: string;
  readonly country: string;
}

/**
 * What tells one place from another: its country, and the words of its address in any order. Names are
 * folded as everywhere; the name of the country, spaces within a postcode, and how a street or a
 * floor is abbreviated tell no two places apart.
 */
export function placeKey({ address, country }: WrittenPlace): string {
  const ofCountry = new Set([...namesOf(country).flatMap(plainWords), ...SAYS_NOTHING]);
  const words = plainWords(joinPostcodes(address.normalize('NFKC')))
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .filter((word) => !ofCountry.has(word));
  return [country, ...new Set(words)].sort().join(' ');
}

/** 100 000 and 100-0001; SW1A 1AA; K1A 0B1; 1011 AB. */
const POSTCODES = [
  /\b(\d{3})[ -](\d{2,4})\b/g,
  /\b([a-z]{1,2}\d[a-z\d]?) (\d[a-z]{2})\b/gi,
  /\b([a-z]\d[a-z])[ -](\d[a-z]\d)\b/gi,
  /\b(\d{4}) ([a-z]{2})\b/gi,
];

const joinPostcodes = (address: string): string =>
  POSTCODES.reduce((text, form) => text.replace(form, '$1$2'), address);

/** Long forms by the short ones of which people write either. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    apt: 'apartment',
    ave: 'avenue',
    bldg: 'building',
    blvd: 'boulevard',
    dist: 'district',
    dr: 'drive',
    fl: 'floor',
    hwy: 'highway',
    ln: 'lane',
    prov: 'province',
    rd: 'road',
    rm: 'room',
    sq: 'square',
    st: 'street',
    ste: 'suite',
    str: 'street',
  }),
);
const SAYS_NOTHING = ['and', 'no', 'number', 'of', 'republic', 'the'];

/** What people call a country beside what our lists call it. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE'],
  GB: ['UK', 'Great Britain', 'England'],
  KR: ['ROK'],
  US: ['USA', 'America'],
};

/** In English, in Korean, and in the language that is spoken there. */
function namesOf(country: string): string[] {
  const spoken = new Intl.Locale(`und-${country}`).maximize().language;
  const called = ['en', 'ko', spoken].flatMap((language) =>
    (['long', 'short'] as const).map((style) =>
      new Intl.DisplayNames(language, { type: 'region', style }).of(country),
    ),
  );
  return [country, ...called.flatMap((name) => name ?? []), ...(ALSO_CALLED[country] ?? [])];
}
