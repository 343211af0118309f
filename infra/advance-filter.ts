/** What `advance` is called for: work that a state machine waits for. The rest passes by. */
export const ADVANCE_FILTERS = [
  { kind: 'review', duePk: 'unstarted' },
  { kind: 'task', duePk: 'untold' },
  { kind: 'outbox', duePk: 'undelivered', type: 'case.reopened' },
] as const satisfies readonly Readonly<Record<string, string>>[];
