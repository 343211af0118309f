/** Where the day begins first, it is so far ahead of UTC. In Seoul it is by nine hours. */
const FIRST_MS = 14 * 3_600_000;

/** Whether a day (YYYY-MM-DD) has begun nowhere yet: whoever writes down today has the day of a place. */
export const isAhead = (day: string, at: Date): boolean =>
  day > new Date(at.getTime() + FIRST_MS).toISOString().slice(0, 10);
