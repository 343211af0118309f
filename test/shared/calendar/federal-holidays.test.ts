import { describe, expect, it } from 'vitest';
import { isFederalHoliday } from '../../../shared/calendar/federal-holidays.ts';

const DAY_MS = 86_400_000;

/** The weekdays of a year on which the offices are closed. */
function closedIn(year: number): string[] {
  const closed: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY_MS) {
    const day = new Date(at);
    const isWeekend = day.getUTCDay() % 6 === 0;
    if (!isWeekend && isFederalHoliday(day)) closed.push(day.toISOString().slice(5, 10));
  }
  return closed;
}

describe('The federal holidays', () => {
  it.each([
    [2025, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    [2028, '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
  ])('of %i are those that the Office of Personnel Management lists', (year, days) => {
    expect(closedIn(year)).toEqual(days.split(' '));
  });
});
