import { isFederalHoliday } from './federal-holidays.ts';

const DAY_MS = 86_400_000;

/** Where the offices keep their hours; made when first used, for it takes 11 ms. */
let washington: Intl.DateTimeFormat | undefined;

/** The offices' calendar day of an instant, as midnight UTC of that date. */
function dayOf(instant: Date): Date {
  washington ??= new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });
  return new Date(`${washington.format(instant)}T00:00:00Z`);
}

const daysLater = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS);

/** Monday to Friday without US federal holidays, as observed. `day` is midnight UTC of the date. */
function isWorkingDay(day: Date): boolean {
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isFederalHoliday(day);
}

/** The working days after today up to and including the day of `due`; 0 when it is today or past. */
export function workingDaysLeft(now: Date, due: Date): number {
  const last = dayOf(due);
  let count = 0;
  for (let day = daysLater(dayOf(now), 1); day <= last; day = daysLater(day, 1)) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/** The last working day not after the day of `due`, as an ISO date. */
export function lastWorkingDay(due: Date): string {
  let day = dayOf(due);
  while (!isWorkingDay(day)) day = daysLater(day, -1);
  return day.toISOString().slice(0, 10);
}
