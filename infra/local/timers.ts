const LONGEST_MS = 2 ** 31 - 1;

/**
 * Node fires a timer past 2^31 ms (24.8 days) at once, and state machines wait longer than that.
 * From here on such a timer runs in equal steps that end when it was meant to.
 */
export function allowLongTimers(): void {
  const original = globalThis.setTimeout;
  const patient = (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
    if (!(delay > LONGEST_MS)) return original(callback, delay, ...args);
    let steps = Math.ceil(delay / LONGEST_MS);
    const timer = original(() => {
      steps -= 1;
      if (steps > 0) timer.refresh();
      else callback(...args);
    }, delay / steps);
    return timer;
  };
  globalThis.setTimeout = Object.assign(patient, original) as typeof globalThis.setTimeout;
}
