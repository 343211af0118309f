import { powerOfTen } from './findings/power-of-ten.ts';
import { madeOnce } from './made-once.ts';

export type Language = 'en' | 'ko';

/** How names, places, days and numbers are said in one language. Small: it also goes to browsers. */
export interface Tongue {
  readonly language: Language;
  /** A name that people gave, which may be written in another direction than the sentence. */
  readonly name: (text: string) => string;
  readonly country: (code: string) => string;
  /** Of an ISO date. */
  readonly day: (date: string) => string;
  readonly days: (from: string, to: string) => string;
  readonly number: (value: number) => string;
  readonly list: (members: readonly string[]) => string;
  /** Whose orders were linked is for officers. */
  readonly isOfficer: boolean;
}

export interface Manner {
  /** Where the sentence is shown to people: names are kept apart from it. */
  readonly isolatesNames?: boolean;
  readonly isOfficer?: boolean;
}

export function tongueOf(language: Language, manner: Manner = {}): Tongue {
  return {
    language,
    name: manner.isolatesNames ? isolated : (text) => text,
    country: (code) => countryIn(language, code),
    day: (date) => dayOf(language, date),
    days: (from, to) =>
      language === 'ko'
        ? `${shortDay(from)}~${shortDay(to)}`
        : `${dayOf('en', from)} to ${dayOf('en', to)}`,
    number: (value) =>
      largeNumber(value) ?? value.toLocaleString(language === 'ko' ? 'ko-KR' : 'en-US'),
    list: (members) => members.join(', '),
    isOfficer: manner.isOfficer ?? false,
  };
}

/** Between first-strong isolate and its end. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** As Korean and English readers call them, where the standard names are long or ambiguous. */
const COUNTRIES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  ko: { CD: '콩고민주공화국', CG: '콩고공화국', MO: '마카오', HK: '홍콩' },
};

const regionsIn = madeOnce(
  (language: Language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }),
);

/** What is no code of a country, as forms may hold it, is told as it is. */
export const countryIn = (language: Language, code: string): string =>
  COUNTRIES[language][code] ??
  (/^[A-Z]{2}$/.test(code) ? regionsIn(language).of(code) : undefined) ??
  code;

const longDaysIn = madeOnce(
  (language: Language) =>
    new Intl.DateTimeFormat(language === 'ko' ? 'ko' : 'en-US', {
      dateStyle: 'long',
      timeZone: 'UTC',
    }),
);

const dayOf = (language: Language, date: string): string =>
  longDaysIn(language).format(new Date(`${date}T00:00:00Z`));

/** As Korean tables have it: 2026. 3. 2. */
const shortDay = (date: string): string => `${date.split('-').map(Number).join('. ')}.`;

const largeNumber = (value: number): string | undefined =>
  value < 1e15 ? undefined : powerOfTen(value);
