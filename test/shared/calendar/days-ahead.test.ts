import { expect, it } from 'vitest';
import { isAhead } from '../../../shared/calendar/days-ahead.ts';

it.each([
  ['an hour into the day in Seoul', '2026-11-27', '2026-11-26T16:00:00Z', false],
  ['the last day of a leap February', '2028-02-29', '2028-02-28T10:00:00Z', false],
  ['the same, before it begins anywhere', '2028-02-29', '2028-02-28T09:59:59Z', true],
  ['a year ahead', '2027-11-26', '2026-11-26T12:00:00Z', true],
])('A day is ahead until it begins somewhere: %s', (_, day, at, ahead) => {
  expect(isAhead(day, new Date(at))).toBe(ahead);
});
