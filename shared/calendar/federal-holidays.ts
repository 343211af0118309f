// 5 U.S.C. 6103(a): the legal public holidays of the United States.

/** Those with a date, as month-day. */
const DATED: ReadonlySet<string> = new Set([
  '1-1', // New Year's Day
  '6-19', // Juneteenth National Independence Day
  '7-4', // Independence Day
  '11-11', // Veterans Day
  '12-25', // Christmas Day
]);

const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;

/** The others: which of the Mondays (or the Thursdays) of a month. */
const WEEKDAYS = [
  { month: 1, weekday: MONDAY, which: 3 }, // Birthday of Martin Luther King, Jr.
  { month: 2, weekday: MONDAY, which: 3 }, // Washington's Birthday
  { month: 5, weekday: MONDAY, which: 'last' }, // Memorial Day
  { month: 9, weekday: MONDAY, which: 1 }, // Labor Day
  { month: 10, weekday: MONDAY, which: 2 }, // Columbus Day
  { month: 11, weekday: THURSDAY, which: 4 }, // Thanksgiving Day
] as const;

const DAY_MS = 86_400_000;
const daysLater = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS);
const monthOf = (day: Date): number => day.getUTCMonth() + 1;

const isDated = (day: Date): boolean => DATED.has(`${monthOf(day)}-${day.getUTCDate()}`);

const isOnWeekday = (day: Date): boolean =>
  WEEKDAYS.some(
    ({ month, weekday, which }) =>
      monthOf(day) === month && day.getUTCDay() === weekday && isWhich(day, which),
  );

const isWhich = (day: Date, which: number | 'last'): boolean =>
  which === 'last'
    ? monthOf(daysLater(day, 7)) !== monthOf(day)
    : Math.ceil(day.getUTCDate() / 7) === which;

/**
 * Whether the offices are closed for a holiday. One on a Saturday is kept on the Friday before
 * (5 U.S.C. 6103(b)(1)), one on a Sunday on the Monday after (Executive Order 11582).
 * `day` is midnight UTC of the date.
 */
export function isFederalHoliday(day: Date): boolean {
  if (isDated(day) || isOnWeekday(day)) return true;
  if (day.getUTCDay() === FRIDAY) return isDated(daysLater(day, 1));
  return day.getUTCDay() === MONDAY && isDated(daysLater(day, -1));
}
