/** How often something may be done: so often at once, and from then on so often an hour. */
export interface Allowance {
  /** What it is of; the name of its partition. */
  readonly of: 'pre-check' | 'mail-to' | 'mail-of';
  readonly atOnce: number;
  readonly anHour: number;
}

/** Of each client: each answer tells a little of what others have left. */
export const PRE_CHECKS: Allowance = { of: 'pre-check', atOnce: 120, anHour: 600 };

/** To each contact, of all clients: past that it is told by its summary of the day. */
export const MAILS_TO: Allowance = { of: 'mail-to', atOnce: 10, anHour: 10 };

/** To all contacts of each client. */
export const MAILS_OF: Allowance = { of: 'mail-of', atOnce: 5_000, anHour: 5_000 };

/** How long one use counts, in milliseconds. */
export const stepMs = ({ anHour }: Allowance): number => Math.ceil(3_600_000 / anHour);

/** How far ahead of the present the uses of an allowance may reach before so many more. */
export const reachMs = (allowance: Allowance, uses: number): number =>
  (allowance.atOnce - uses) * stepMs(allowance);
