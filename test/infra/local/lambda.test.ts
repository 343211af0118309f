import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FUNCTIONS } from '../../../infra/functions.ts';
import { withinTime } from '../../../infra/local/lambda.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('A function on one machine', () => {
  it('is given up after as long as Lambda would let it run', async () => {
    const end = FUNCTIONS.settle.timeoutSeconds * 1000;
    const given = { up: false };
    const call = withinTime('settle', new Promise(() => {})).catch((error: Error) => {
      given.up = true;
      return error.message;
    });
    await vi.advanceTimersByTimeAsync(end - 1);
    expect(given.up).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toBe('settle: Task timed out after 7 seconds');
  });

  it('answers before that, and leaves no timer behind', async () => {
    expect(await withinTime('settle', Promise.resolve('done'))).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });
});
