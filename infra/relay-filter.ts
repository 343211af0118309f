/** Work that a state machine waits for. */
export const MOVES_ALONE = [
  { kind: 'review', duePk: 'unstarted' },
  { kind: 'task', duePk: 'untold' },
] as const;

/** What `relay` is called for: that, and an outbox item while it is still to be told. */
export const MOVES_AND_NOTICES = [
  ...MOVES_ALONE,
  { kind: 'outbox', duePk: 'undelivered' },
] as const;
