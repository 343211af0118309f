import { describe, expect, it } from 'vitest';
import { lastWorkingDay, workingDaysLeft } from '../../../shared/calendar/working-days.ts';

const left = (now: string, due: string) => workingDaysLeft(new Date(now), new Date(due));

describe('Working days left', () => {
  it.each([
    ['the same day', '2026-03-04T15:00:00Z', '2026-03-04T23:00:00Z', 0],
    ['the next day', '2026-03-04T15:00:00Z', '2026-03-05T15:00:00Z', 1],
    ['over a weekend', '2026-03-06T15:00:00Z', '2026-03-09T15:00:00Z', 1],
    ['on a weekend', '2026-03-06T15:00:00Z', '2026-03-08T15:00:00Z', 0],
    ['over Christmas and New Year', '2026-12-23T15:00:00Z', '2027-01-04T15:00:00Z', 6],
    ['over a holiday observed on Friday', '2026-07-02T15:00:00Z', '2026-07-06T15:00:00Z', 1],
    ['over a holiday observed on Monday', '2027-07-02T15:00:00Z', '2027-07-06T15:00:00Z', 1],
    ['over New Year observed the year before', '2027-12-30T15:00:00Z', '2028-01-03T15:00:00Z', 1],
    ['after it is over', '2026-03-04T15:00:00Z', '2026-03-01T15:00:00Z', 0],
    ['ninety days', '2026-01-02T15:00:00Z', '2026-04-02T15:00:00Z', 62],
  ])('%s', (_, now, due, days) => {
    expect(left(now, due)).toBe(days);
  });

  it('are the days of Washington: its evening is the same day, though it is tomorrow in UTC', () => {
    expect(left('2026-03-04T15:00:00Z', '2026-03-05T02:00:00Z')).toBe(0);
    expect(left('2026-03-05T02:00:00Z', '2026-03-05T15:00:00Z')).toBe(1);
  });
});

describe('The last working day', () => {
  it.each([
    ['a working day', '2026-03-04T15:00:00Z', '2026-03-04'],
    ['a Saturday', '2026-03-07T15:00:00Z', '2026-03-06'],
    ['Saturday in UTC and Friday in Washington', '2026-03-07T02:00:00Z', '2026-03-06'],
    ['Thanksgiving', '2026-11-26T15:00:00Z', '2026-11-25'],
    ['Juneteenth', '2026-06-19T15:00:00Z', '2026-06-18'],
    ['New Year on a Friday', '2027-01-01T15:00:00Z', '2026-12-31'],
    ['Independence Day on a Sunday', '2027-07-05T15:00:00Z', '2027-07-02'],
  ])('before or on %s', (_, due, day) => {
    expect(lastWorkingDay(new Date(due))).toBe(day);
  });
});
