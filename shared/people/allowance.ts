/** How often something may be done: so often at once, and from then on so often an hour. */
export interface Allowance {
  /** What it is of; the name of its partition. */
  readonly of: 'pre-check';
  readonly atOnce: number;
  readonly anHour: number;
}

/** Of each client: each answer tells a little of what others have left. */
export const PRE_CHECKS: Allowance = { of: 'pre-check', atOnce: 120, anHour: 600 };

/** How long one use counts, in milliseconds. */
export const stepMs = ({ anHour }: Allowance): number => Math.ceil(3_600_000 / anHour);

/** How far ahead of the present the uses of an allowance may reach before the next one. */
export const reachMs = (allowance: Allowance): number => (allowance.atOnce - 1) * stepMs(allowance);
