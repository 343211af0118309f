import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reminded, remind } from '../../../shared/reports/reminders.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { daysAfter } from '../../../shared/rules/calendar.ts';

const due = (changes: Partial<Report> = {}): Report => ({
  id: 'one',
  kind: 'certification-copy',
  opensOn: '2026-06-01',
  dueOn: '2026-07-15',
  draft: { tpp: 0, lines: [] },
  gaps: [],
  state: 'due',
  filings: [],
  ...changes,
});

/** The days on which a sweep that comes every day tells of it. */
function toldOver(report: Report, from: string, days: number, gap = 1): string[] {
  let reminded: Reminded = {};
  const told: string[] = [];
  for (let n = 0; n < days; n += gap) {
    const today = daysAfter(from, n);
    const reminding = remind([report], reminded, today);
    ({ reminded } = reminding);
    if (reminding.tell.length > 0) told.push(today);
  }
  return told;
}

describe('A report', () => {
  it('is told 30 and 7 days before it is due, and every week once it is late', () => {
    expect(toldOver(due(), '2026-06-01', 70)).toEqual([
      '2026-06-15',
      '2026-07-08',
      '2026-07-16',
      '2026-07-23',
      '2026-07-30',
      '2026-08-06',
    ]);
  });

  it('that comes up late is told at once, and only once for all that was missed', () => {
    expect(toldOver(due(), '2026-07-10', 6)).toEqual(['2026-07-10']);
    expect(toldOver(due(), '2026-08-01', 5)).toEqual(['2026-08-01']);
  });

  it('that is filed is told no more, and nothing is left to look at', () => {
    expect(remind([due({ state: 'filed' })], {}, '2026-08-01')).toEqual({ tell: [], reminded: {} });
  });

  it('is looked at again on the very day of its next reminder', () => {
    const days = fc.integer({ min: -60, max: 200 }).map((n) => daysAfter('2026-07-15', n));
    fc.assert(
      fc.property(days, (today) => {
        const { reminded, nextOn = '' } = remind([due()], {}, today);
        expect(nextOn > today).toBe(true);
        expect(remind([due()], reminded, daysAfter(nextOn, -1)).tell).toEqual([]);
        expect(remind([due()], reminded, nextOn).tell).toHaveLength(1);
      }),
    );
  });
});
