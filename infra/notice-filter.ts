/** What `deliver` is called for: an outbox item while it is still to be told. The rest passes by. */
export const NOTICE_FILTER = { kind: 'outbox', duePk: 'undelivered' } as const;
