import type { License } from '../contracts/decision.ts';
import type { Status } from '../rules/vocabulary.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Language, Messages, StatusWords } from './messages.ts';

export type { Language, Messages } from './messages.ts';

const CATALOGUE: Readonly<Record<Language, Messages>> = { en, ko };

export const messagesIn = (language: Language): Messages => CATALOGUE[language];

export const isLanguage = (value: string | undefined): value is Language =>
  value !== undefined && Object.hasOwn(CATALOGUE, value);

/** Where a case stands, in words that fit what was filed. */
export function statusIn(
  { statuses, applicationStatuses }: Messages,
  status: Status,
  { type }: { readonly type: string },
): StatusWords {
  const isApplication = type === 'national-veu' || type === 'universal-veu';
  if (isApplication && (status === 'licensed' || status === 'refused')) {
    return applicationStatuses[status];
  }
  return statuses[status];
}

/** Seoul and Washington read the same instant: UTC, and it says so. */
export const instantIn = (language: Language, instant: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
    .format(new Date(instant))
    .concat(' UTC');

export const numberIn = (language: Language, value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

/** A license, and until when it holds or why it no longer does. */
export function licenseIn({ language, request }: Messages, license: License): string {
  return license.state === 'active'
    ? request.licenseOf(license.id, instantIn(language, license.expiresAt))
    : `${license.id} (${request.licenseStates[license.state]})`;
}
