import type { CaseFile } from '../contracts/case.ts';
import type { KeptLicense } from '../contracts/license.ts';
import type { Status } from '../rules/vocabulary.ts';
import { en, type Messages, type StatusWords } from './en.ts';
import { ko } from './ko.ts';
import { madeOnce } from './made-once.ts';
import type { Language } from './tongue.ts';

export type { Messages } from './en.ts';
export { numberIn } from './number.ts';
export type { Language } from './tongue.ts';

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

/** Seoul and Washington read the same instant: UTC, and it says so; Seoul reads its own time first. */
export const instantIn = (language: Language, instant: string): string =>
  language === 'ko' ? inSeoul(new Date(instant)) : inUtc(language, instant);

const ZONES = { seoul: 'Asia/Seoul', utc: 'UTC' } as const;
const SHAPES = {
  short: { dateStyle: 'short' },
  day: { dateStyle: 'long' },
  monthAndDay: { month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const;

const koreanTimes = madeOnce((which: `${keyof typeof ZONES} ${keyof typeof SHAPES}`) => {
  const [zone, shape] = which.split(' ') as [keyof typeof ZONES, keyof typeof SHAPES];
  return new Intl.DateTimeFormat('ko', { timeZone: ZONES[zone], ...SHAPES[shape] });
});

/** 2026년 3월 2일 14:09(한국 시간, 05:09 UTC); the day once more where it is another in UTC. */
function inSeoul(instant: Date): string {
  const told = (zone: keyof typeof ZONES, part: keyof typeof SHAPES) =>
    koreanTimes(`${zone} ${part}`).format(instant);
  const isSameDay = told('seoul', 'short') === told('utc', 'short');
  const day = isSameDay ? '' : `${told('utc', 'monthAndDay')} `;
  return `${told('seoul', 'day')} ${told('seoul', 'time')}(한국 시간, ${day}${told('utc', 'time')} UTC)`;
}

const utcIn = madeOnce(
  (language: Language) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
);

const inUtc = (language: Language, instant: string): string =>
  `${utcIn(language).format(new Date(instant))} UTC`;

/** The same of a case as it stands now: what was licensed may be suspended. */
export const standingIn = (
  messages: Messages,
  { status, request, license }: Pick<CaseFile, 'status' | 'request' | 'license'>,
): StatusWords =>
  license?.state === 'suspended' ? messages.suspendedLicense : statusIn(messages, status, request);

/** A license, and until when it holds, or since when it no longer does. */
export function licenseIn({ language, request }: Messages, license: KeptLicense): string {
  const { id, state, stateSince, expiresAt } = license;
  const since = stateSince && instantIn(language, stateSince);
  const word = request.licenseStates[state];
  if (state !== 'active' || expiresAt === undefined) {
    return since ? request.licenseSince(id, word, since) : `${id} (${word})`;
  }
  const holds = request.licenseOf(id, instantIn(language, expiresAt));
  return since ? `${holds} (${request.licenseSince(id, word, since)})` : holds;
}
