import { afterEach, describe, expect, it, vi } from 'vitest';
import { allowLongTimers } from '../../../infra/local/timers.ts';

const DAY_MS = 86_400_000;

describe('A timer past 24.8 days', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([1, 20, 25, 30, 90, 180])('of %i days rings when it was meant to', (days) => {
    vi.useFakeTimers();
    allowLongTimers();
    const ring = vi.fn();
    setTimeout(ring, days * DAY_MS, 'now');
    vi.advanceTimersByTime(days * DAY_MS - 1000);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(ring.mock.calls).toEqual([['now']]);
  });

  it('can be cleared at any time', () => {
    vi.useFakeTimers();
    allowLongTimers();
    const ring = vi.fn();
    const timer = setTimeout(ring, 90 * DAY_MS);
    vi.advanceTimersByTime(60 * DAY_MS);
    clearTimeout(timer);
    vi.advanceTimersByTime(60 * DAY_MS);
    expect(ring).not.toHaveBeenCalled();
  });
});
