/**
 * Why a screening could not run, in the words that decisions keep. Whoever tells it in another language
 * finds here what they say.
 */
export const SCREENING_FAILURES = {
  'no-list': 'no screening list has been imported',
  'record-unreadable': 'the record of the list cannot be read',
  incomplete: 'the list is not stored whole',
  altered: 'the list is not as it was imported',
  unreadable: 'the list cannot be read',
} as const;
export type ScreeningFailure = keyof typeof SCREENING_FAILURES;

/** A list too old to be relied on. `on` is an ISO date. */
export interface StaleList {
  readonly was: 'imported' | 'published';
  readonly on: string;
  readonly days: number;
}

export const staleList = ({ was, on, days }: StaleList): string =>
  `the screening list was ${was} on ${on}, more than ${days} days ago`;

const STALE = /^the screening list was (imported|published) on (\d{4}-\d\d-\d\d), more than (\d+) /;
const FAILURES = new Map<string, ScreeningFailure>(
  Object.entries(SCREENING_FAILURES).map(([key, words]) => [words, key as ScreeningFailure]),
);

/** What a kept reason says; nothing for the words of another build. */
export function failureIn(reason: string): ScreeningFailure | StaleList | undefined {
  const [, was, on, days] = STALE.exec(reason) ?? [];
  if (on === undefined) return FAILURES.get(reason);
  return { was: was as StaleList['was'], on, days: Number(days) };
}
