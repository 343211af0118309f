import type { Decision, License } from '../contracts/decision.ts';
import type { Answer, Status } from '../rules/vocabulary.ts';
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

/** What would change a decision; nothing where it needs no changing. */
export const changesIn = ({ status, wouldChange }: Decision): readonly string[] =>
  status === 'licensed' || status === 'no-license-required' ? [] : wouldChange;

/** What a rule requires, in the reader's language if we have the words, else in the rule's own. */
export function requirementIn(
  { requirements, language }: Messages,
  { rule, requirement }: { readonly rule: string; readonly requirement: string },
): { readonly text: string; readonly language: Language } {
  const known: Readonly<Record<string, string>> = requirements ?? {};
  const text = Object.hasOwn(known, rule) ? known[rule] : undefined;
  return text === undefined ? { text: requirement, language: 'en' } : { text, language };
}

/** A condition in the reader's language if a policy set it and we have the words; its clause stays. */
export function conditionIn(
  { conditions = {}, language }: Messages,
  sentence: string,
): { readonly text: string; readonly language: Language } {
  const known = Object.keys(conditions).find((text) => sentence.startsWith(`${text} (`));
  return known === undefined
    ? { text: sentence, language: 'en' }
    : { text: `${conditions[known]}${sentence.slice(known.length)}`, language };
}

/** The requirement, led by its answer wherever that is not "met". */
export function answeredIn(
  messages: Messages,
  finding: { readonly rule: string; readonly requirement: string; readonly answer: Answer },
): string {
  const { text } = requirementIn(messages, finding);
  const answer = messages.answers[finding.answer];
  return finding.answer === 'met'
    ? text
    : `${answer.charAt(0).toUpperCase()}${answer.slice(1)}: ${text}`;
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
