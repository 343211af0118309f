/** Days since 1970-01-01 of an ISO date or instant, by its first ten characters (UTC). */
export function dayNumber(iso: string): number {
  const month = digits(iso, 5, 7);
  const shiftedYear = digits(iso, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(iso, 8, 10) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

export const yearOf = (iso: string): number => digits(iso, 0, 4);

/** Quarters since year 0: one number per calendar quarter. */
export const quarterNumber = (iso: string): number =>
  yearOf(iso) * 4 + Math.floor((digits(iso, 5, 7) - 1) / 3);

/** As in the policy, such as `2026-Q1`. */
export const quarterLabel = (iso: string): string =>
  `${iso.slice(0, 4)}-Q${(quarterNumber(iso) % 4) + 1}`;

/** Of a quarter written as in the policy, such as `2026-Q1`. */
export const quarterNumberOf = (label: string): number =>
  yearOf(label) * 4 + digits(label, 6, 7) - 1;

const DAY_MS = 86_400_000;

/** The ISO date so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The ISO date before: the last day of a span that ends before this one. */
export const dayBefore = (day: string): string => daysAfter(day, -1);

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
