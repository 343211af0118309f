import { describe, expect, it } from 'vitest';
import { summaryClosing, summaryDueAt, WAITS_FOR_SUMMARY } from '../../../shared/cases/summary.ts';
import { EVENT_TYPES } from '../../../shared/contracts/event.ts';

describe('A day of summaries', () => {
  it.each([
    ['2026-03-10T21:59:59.999Z', '2026-03-10T22:00:00.000Z'],
    ['2026-03-10T22:00:00.000Z', '2026-03-11T22:00:00.000Z'],
    ['2026-03-10T22:00:00.001Z', '2026-03-11T22:00:00.000Z'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01T22:00:00.000Z'],
  ])('ends at 22:00 UTC: of %s, at %s', (now, closing) => {
    expect(summaryClosing(new Date(now))).toBe(closing);
  });

  it('is mailed once whoever still wrote into it is done', () => {
    expect(summaryDueAt('2026-03-10T22:00:00.000Z')).toBe('2026-03-10T22:05:00.000Z');
  });

  it('has what happened to cases; what asks for an answer or ends its time is mailed at once', () => {
    const waiting = EVENT_TYPES.filter((type) => WAITS_FOR_SUMMARY[type]);
    expect(waiting).toEqual([
      ...EVENT_TYPES.filter((type) => type.startsWith('case.')),
      'review.stage-changed',
      'contact.changed',
    ]);
  });
});
