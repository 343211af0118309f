/** Written once: their first appearance is all there is. */
const NEW = [
  'case',
  'submission',
  'decision',
  'license',
  'transfer',
  'adjustment',
  'authorization-revision',
  'outbox',
] as const;

/** What `archive` is called for: every record that no longer changes. The rest passes by. */
export const ARCHIVE_FILTERS = {
  newItems: [{ kind: NEW }],
  filters: [
    { kind: 'task', state: 'answered', duePk: 'untold' },
    // Of these the function sees whether they have come to their end.
    { kind: ['information', 'clearance'] },
    // An operator has found that it was not archived.
    { archive: 'again' },
  ],
} as const;
