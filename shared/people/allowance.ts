/** How often something may be done: so often at once, and from then on so often an hour. */
export interface Allowance {
  /** What it is of; the name of its partition. */
  readonly of: 'pre-check' | 'call' | 'mail-to' | 'mail-of' | 'check' | 'draft' | 'invitation';
  readonly atOnce: number;
  readonly anHour: number;
}

/** Of each client: each answer tells a little of what others have left. */
export const PRE_CHECKS: Allowance = { of: 'pre-check', atOnce: 120, anHour: 600 };

/** Of each key of the API, unless it was issued for fewer: a hundred a second. */
export const CALLS: Allowance = { of: 'call', atOnce: 6_000, anHour: 360_000 };

/** A minute's worth at once, and so many an hour. */
export const callsOf = (anHour: number | undefined): Allowance =>
  anHour === undefined ? CALLS : { of: 'call', atOnce: Math.ceil(anHour / 60), anHour };

/** To each contact, of all clients: past that it is told by its summary of the day. */
export const MAILS_TO: Allowance = { of: 'mail-to', atOnce: 10, anHour: 10 };

/** To all contacts of each client. */
export const MAILS_OF: Allowance = { of: 'mail-of', atOnce: 5_000, anHour: 5_000 };

/** Of each network, for people who ask without a key: a whole office may be behind one address. */
export const CHECKS: Allowance = { of: 'check', atOnce: 300, anHour: 600 };

/** Drafts begun: of each mailbox, or, while nobody has signed in, of each network. */
export const DRAFTS: Allowance = { of: 'draft', atOnce: 60, anHour: 60 };

/** Invitations to edit a draft, of each owner: each is a mail to somebody who did not ask for it. */
export const INVITATIONS: Allowance = { of: 'invitation', atOnce: 40, anHour: 20 };

/** How long one use counts, in milliseconds. */
export const stepMs = ({ anHour }: Allowance): number => Math.ceil(3_600_000 / anHour);

/** How many more uses there are at once when those that were taken count until then. */
export const leftAtOnce = (allowance: Allowance, usedUntil: number, at: number): number =>
  Math.floor((at + reachMs(allowance, 0) - usedUntil) / stepMs(allowance));

/** How far ahead of the present the uses of an allowance may reach before so many more. */
export const reachMs = (allowance: Allowance, uses: number): number =>
  (allowance.atOnce - uses) * stepMs(allowance);
