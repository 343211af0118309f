import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayBefore,
  dayNumber,
  quarterLabel,
  quarterNumber,
  quarterNumberOf,
} from '../../../shared/rules/calendar.ts';
import { casesToTry } from '../../support/cases-to-try.ts';

const DAY_MS = 86_400_000;

describe('The calendar', () => {
  it('numbers days as UTC does', () => {
    const dates = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2400-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(dayNumber(date.toISOString())).toBe(Math.floor(date.getTime() / DAY_MS));
      }),
      { numRuns: casesToTry(2000) },
    );
  });

  it.each([
    ['2026-03-31T23:59:59.999Z', '2026-Q1'],
    ['2026-04-01T00:00:00.000Z', '2026-Q2'],
    ['2026-12-31T23:59:59.999Z', '2026-Q4'],
    ['2027-01-01T00:00:00.000Z', '2027-Q1'],
  ])('%s is in %s', (at, quarter) => {
    expect(quarterNumber(at)).toBe(quarterNumberOf(quarter));
    expect(quarterLabel(at)).toBe(quarter);
  });

  it.each([
    ['2026-03-02', '2026-03-01'],
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2026-01-01', '2025-12-31'],
  ])('%s comes after %s', (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });
});
