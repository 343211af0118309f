import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEALTHY, mayCall, UNKNOWN, worsened } from '../../../shared/webhooks/breaker.ts';
import { RETRY_SECONDS, retryDelaySeconds } from '../../../shared/webhooks/retries.ts';

const at = new Date('2026-03-04T12:00:00Z');
const chance = 0.5;

describe('Retries', () => {
  it('come after 5 s, 30 s, 2 m, 10 m, 30 m, 1, 2, 4, 8 and 8 h: a day in all, and then no more', () => {
    const delays = RETRY_SECONDS.map((_, index) => retryDelaySeconds(index + 1, chance));
    expect(delays).toEqual([5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 28800]);
    expect(retryDelaySeconds(11, chance)).toBeUndefined();
  });

  it('come apart by a fifth of the time either way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, by) => {
          const mean = RETRY_SECONDS[failures - 1] ?? 0;
          const delay = retryDelaySeconds(failures, by) ?? 0;
          expect(Math.abs(delay - mean)).toBeLessThanOrEqual(mean * 0.2 + 0.5);
        },
      ),
    );
  });

  it('wait longer where they are told to, and no longer than eight hours', () => {
    expect(retryDelaySeconds(1, chance, 60)).toBe(60);
    expect(retryDelaySeconds(9, chance, 60)).toBe(28_800);
    expect(retryDelaySeconds(1, chance, 1e9)).toBe(28_800);
  });
});

describe('An endpoint that never answered', () => {
  it('is called eleven times in a day, one call at a time, and then no more', () => {
    let health = UNKNOWN;
    let now = at;
    for (let calls = 1; calls <= 10; calls++) {
      expect(mayCall(health, now)).toBe('one');
      const worse = worsened(health, { at: now, chance });
      if (!worse) throw new Error(`given up after ${calls}`);
      health = worse;
      expect(mayCall(health, now)).toBe('none');
      now = new Date(health.tryAt ?? '');
    }
    expect(worsened(health, { at: now, chance })).toBeUndefined();
    expect(now.getTime() - at.getTime()).toBeLessThan(86_400_000);
  });
});

describe('An endpoint that answered', () => {
  it('is called by all until three cases in a row were refused', () => {
    let health = HEALTHY;
    for (let calls = 1; calls <= 2; calls++) {
      health = worsened(health, { at, chance }) ?? UNKNOWN;
      expect(mayCall(health, at)).toBe('all');
    }
    health = worsened(health, { at, chance }) ?? UNKNOWN;
    expect(mayCall(health, at)).toBe('none');
    expect(health).toMatchObject({ isProven: false, failures: 1, failingSince: at.toISOString() });
  });
});
