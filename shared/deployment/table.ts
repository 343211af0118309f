/**
 * The one table. Every item has `pk`, `sk` and `kind`; an item is in an index only while it carries
 * that index's keys.
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** In seconds since 1970: DynamoDB takes an item away by itself after that. Nothing on record has it. */
  removeAt: 'removeAt',
  indexes: {
    /** Queues in order: `cases#<shard>`, `accounts#<shard>`, `waiting#<account>`, `officer#<mailbox>`. */
    lists: { name: 'lists', partitionKey: 'listPk', sortKey: 'listSk' },
    /** Work that time makes due: `<kind>`, or `<kind>#<shard>`; by the instant `dueAt`. */
    due: { name: 'due', partitionKey: 'duePk', sortKey: 'dueAt' },
    /**
     * What a client calls its cases: `r#<digest>`; the number of a license; and of cases of before, their
     * unguessable public reference.
     */
    reference: { name: 'reference', partitionKey: 'publicReference', sortKey: 'pk' },
  },
} as const;

/** The most that an order of the rules takes of the table and of any one index; a test counts them. */
export const ORDER_UNITS = {
  table: { reads: 6, writes: 16 },
  index: { reads: 1, writes: 4 },
} as const;
