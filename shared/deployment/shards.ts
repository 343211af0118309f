const SHARDS = [...'0123456789abcdef'];
export const SHARD_COUNT = SHARDS.length;

/** FNV-1a: the ids of cases and the names of accounts spread evenly by it. */
const hashOf = (text: string): number =>
  [...text].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  );

/**
 * The part that an item has of a partition which every order passes through: in one alone, 1,000
 * writes a second are all there are.
 */
export const shardOf = (partition: string, id: string): string =>
  `${partition}#${SHARDS[hashOf(id) % SHARDS.length]}`;

/** All parts of a partition, and first the whole that it was before it had parts. */
export const shardsOf = (partition: string): [string, ...string[]] => [
  partition,
  ...SHARDS.map((shard) => `${partition}#${shard}`),
];
