import {
  type CancellationReason,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { backOff, MAX_TRIES } from '../../backoff.ts';
import { fromAttributes, toAttributes } from './attributes.ts';
import { mapForeignError } from './errors.ts';
import {
  type Change,
  type Condition,
  conditionOf,
  type ItemUpdate,
  type Key,
  updateOf,
} from './expression.ts';
import { mergedUpdates } from './merged-updates.ts';
import type { RawItem, Table } from './table.ts';

/** One write of a transaction. By its label the caller learns whose condition failed. */
export interface Write {
  readonly label: string;
  readonly key: Key;
  /** Of an update: what it does, so that two of one item can become one. */
  readonly updates?: ItemUpdate;
  /** All else is done without it where its condition does not hold. */
  readonly isOptional?: boolean;
  readonly into: (tableName: string) => TransactWriteItem;
}

/** `failed`: each write whose condition did not hold, with the item it found (if there is one). */
export type Commit =
  | { readonly committed: true }
  | { readonly committed: false; readonly failed: ReadonlyMap<string, RawItem | undefined> };

const ALL_OLD = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

export const put = (label: string, item: Key & RawItem, condition: Condition = ABSENT): Write => ({
  label,
  key: item,
  into: (TableName) => ({
    Put: { TableName, Item: toAttributes(item), ...conditionOf(condition), ...ALL_OLD },
  }),
});

export const update = (
  label: string,
  key: Key,
  { change, condition }: { change: Change; condition?: Condition | undefined },
): Write => ({
  label,
  key,
  updates: { key, change, condition },
  into: (TableName) => ({
    Update: { TableName, Key: toAttributes(key), ...updateOf(change, condition), ...ALL_OLD },
  }),
});

/** Puts an item whether or not one is there. */
export const putOver = (label: string, item: Key & RawItem): Write => ({
  label,
  key: item,
  into: (TableName) => ({ Put: { TableName, Item: toAttributes(item) } }),
});

/** Takes an item away, if there is one. */
export const drop = (label: string, key: Key): Write => ({
  label,
  key,
  into: (TableName) => ({ Delete: { TableName, Key: toAttributes(key) } }),
});

/** Changes nothing, and lets nothing be changed unless an item is so. */
export const checkThat = (label: string, key: Key, condition: Condition): Write => ({
  label,
  key,
  into: (TableName) => ({
    ConditionCheck: {
      TableName,
      Key: toAttributes(key),
      ...conditionOf(condition),
      ...ALL_OLD,
    },
  }),
});

const ABSENT: Condition = { where: 'attribute_not_exists(#pk)' };

/**
 * Does all the writes or none. Two transactions that meet are tried again, with full jitter: a
 * conflict says nothing about a limit. Throws `DependencyUnavailableError` after the last try.
 */
export async function commit(table: Table, asked: readonly Write[]): Promise<Commit> {
  let writes = oneUpdateEach(asked);
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const outcome = await attemptCommit(table, writes);
    const needless = outcome && needlessIn(writes, outcome);
    if (outcome && !needless?.length) return outcome;
    if (needless) writes = writes.filter((write) => !needless.includes(write));
    else await backOff(attempt);
  }
  throw new DependencyUnavailableError('A transaction met others each time it was tried');
}

/** A transaction takes one write of an item: several updates of an account become one. */
export const oneUpdateEach = (writes: readonly Write[]): Write[] =>
  mergedUpdates(writes).map(({ write, merged }) =>
    merged ? update(write.label, merged.key, merged) : write,
  );

const needlessIn = (writes: readonly Write[], outcome: Commit): Write[] =>
  outcome.committed
    ? []
    : writes.filter(({ isOptional, label }) => isOptional && outcome.failed.has(label));

/** `undefined` when another transaction was in the way. */
export async function attemptCommit(
  table: Table,
  writes: readonly Write[],
): Promise<Commit | undefined> {
  const command = new TransactWriteItemsCommand({
    TransactItems: writes.map((write) => write.into(table.name)),
  });
  try {
    await table.client.send(command);
    return { committed: true };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw mapForeignError(error);
    return readReasons(error, writes);
  }
}

const IN_THE_WAY = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

function readReasons(
  error: TransactionCanceledException,
  writes: readonly Write[],
): Commit | undefined {
  const reasons: CancellationReason[] = error.CancellationReasons ?? [];
  if (reasons.some(({ Code = '' }) => IN_THE_WAY.has(Code))) return undefined;
  const failed = new Map(
    writes.flatMap(({ label }, index) => {
      const { Code, Item } = reasons[index] ?? {};
      return Code === 'ConditionalCheckFailed' ? [[label, Item && fromAttributes(Item)]] : [];
    }),
  );
  if (failed.size === 0) throw error;
  return { committed: false, failed };
}
