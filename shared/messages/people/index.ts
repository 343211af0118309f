import type { Language } from '../tongue.ts';

export type { Notice, PeopleMessages } from './en.ts';

/** The same without the day of the week, where there is little room. */
export const shortDayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A calendar day (ISO date) in words. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const SEOUL_AHEAD_MS = 9 * 3_600_000;

/** The calendar day (ISO date) on which an instant falls where its reader is: in Seoul in Korean, else UTC. */
export const dayOf = (language: Language, instant: string): string =>
  new Date(Date.parse(instant) + (language === 'ko' ? SEOUL_AHEAD_MS : 0))
    .toISOString()
    .slice(0, 10);

/** The calendar day of an instant where its reader is, which says where that is: for those of both places. */
export const placedDayIn = (language: Language, instant: string): string =>
  `${shortDayIn(language, dayOf(language, instant))}${language === 'ko' ? '(한국 시간)' : ' (UTC)'}`;

export const percentIn = (language: Language, share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);

export { countryIn } from '../tongue.ts';

export const listIn = (language: Language, members: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(members);
