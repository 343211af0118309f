import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { gathered } from '../../gathered.ts';
import { once } from '../../once.ts';
import {
  attemptCommit,
  type Commit,
  commit,
  oneUpdateEach,
  put,
  update,
  type Write,
} from './commit.ts';
import { type Key, keyText } from './expression.ts';
import { perTable } from './per-table.ts';
import { type ItemChange, putItem, updateItem } from './single-writes.ts';
import { BATCH, getItems, type RawItem, type Table } from './table.ts';

/*
 * What one process asks of the table at once goes in one call, as what a call costs is mostly its beginning
 * and end: writes in one transaction, or where that is not to be, each by itself as if it had come alone.
 * Nobody sees a difference, but for a write unit more for each item that was written with others.
 */

/** As `commit`. */
export const commitTogether = (table: Table, writes: readonly Write[]): Promise<Commit> =>
  writeTogether(table, {
    writes: oneUpdateEach(writes),
    alone: () => commit(table, writes),
    done: { committed: true },
  });

/** As `putItem`. */
export const putTogether = (table: Table, item: Key & RawItem): Promise<boolean> =>
  writeTogether(table, {
    writes: [put('item', item)],
    alone: () => putItem(table, item),
    done: true,
  });

/** As `updateItem`. */
export const updateTogether = (table: Table, key: Key, change: ItemChange): Promise<boolean> =>
  writeTogether(table, {
    writes: [update('item', key, change)],
    alone: () => updateItem(table, key, change),
    done: true,
  });

interface Work<Result> {
  readonly writes: readonly Write[];
  /** How it is done by itself. */
  readonly alone: () => Promise<Result>;
  /** What it comes to where all its writes are done. */
  readonly done: Result;
}

async function writeTogether<R>(table: Table, { writes, alone, done }: Work<R>): Promise<R> {
  const byItself = once(alone);
  return (await turnsOf(table)({ writes, alone: byItself })) ? done : byItself();
}

const AT_ONCE = 32;
/** DynamoDB takes no more in one transaction. */
const MOST_ITEMS = 100;

type Asked = Omit<Work<unknown>, 'done'>;

/** Answers whether it was done together with others. */
const turnsOf = perTable((table) =>
  gathered<Asked, boolean>(AT_ONCE, async (all) => {
    const together = withNoItemTwice(all);
    if (together.size > 1) {
      const areDone = await areCommitted(
        table,
        [...together].flatMap(({ writes }) => writes),
      );
      return all.map((one) => areDone && together.has(one));
    }
    // How that ends is for the one who asked for it.
    await all[0]?.alone().catch(() => undefined);
    return all.map(() => false);
  }),
);

/** The first of those that have an item in common, and as many as a transaction takes. */
function withNoItemTwice(all: readonly Asked[]): Set<Asked> {
  const taken = new Set<string>();
  return new Set(
    all.filter(({ writes }) => {
      const items = writes.map(({ key }) => keyText(key));
      const isFull = taken.size + items.length > MOST_ITEMS;
      if (isFull || items.some((item) => taken.has(item))) return false;
      for (const item of items) taken.add(item);
      return true;
    }),
  );
}

/** Where not, any of them may be the cause. Without an answer it may have been done: all are told that there was none. */
async function areCommitted(table: Table, writes: readonly Write[]): Promise<boolean> {
  try {
    return (await attemptCommit(table, writes))?.committed === true;
  } catch (error) {
    if (error instanceof DependencyUnavailableError) throw error;
    return false;
  }
}

/** Whoever asks for more is in no need of others. */
const FEW = 12;

/** As `getItems`. */
export const getItemsTogether = async (table: Table, keys: readonly Key[]): Promise<RawItem[]> => {
  if (keys.length === 0) return [];
  return keys.length > FEW ? getItems(table, keys) : readsOf(table)(keys);
};

const readsOf = perTable((table) =>
  gathered<readonly Key[], RawItem[]>(Math.floor(BATCH / FEW), async (all) => {
    const keys = new Map(all.flat().map((key) => [keyText(key), key]));
    const items = await getItems(table, [...keys.values()]);
    const found = new Map(items.map((item) => [keyText(item), item]));
    return all.map((asked) =>
      asked.map((key) => found.get(keyText(key))).filter((item) => item !== undefined),
    );
  }),
);
