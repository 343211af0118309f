import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { gathered } from '../../gathered.ts';
import { attemptCommit, type Commit, commit, oneUpdateEach, put, type Write } from './commit.ts';
import type { Key } from './expression.ts';
import { type PutItem, puttingAlone } from './single-writes.ts';
import type { RawItem, Table } from './table.ts';

const AT_ONCE = 16;
/** DynamoDB takes no more in one transaction. */
const MOST_ITEMS = 100;

interface Manner<T, R> {
  readonly writesOf: (one: T) => readonly Write[];
  readonly alone: (one: T) => Promise<R>;
  /** What each is answered that was done together with others. */
  readonly done: R;
}

/** Commits what comes while another commit is under way in one transaction. */
export const committingTogether = (table: Table): ((writes: readonly Write[]) => Promise<Commit>) =>
  together<readonly Write[], Commit>(table, {
    writesOf: oneUpdateEach,
    alone: (writes) => commit(table, writes),
    done: { committed: true },
  });

/** Puts items that are not there yet, alike. Answers whether each was put. */
export const puttingTogether = (table: Table): PutItem =>
  together<Key & RawItem, boolean>(table, {
    writesOf: (item) => [put('item', item)],
    alone: puttingAlone(table),
    done: true,
  });

/**
 * A transaction of several is done whole, and so each of them is. Where it is not, and of what shares an
 * item with another, each is done by itself, as if it had come alone.
 */
const together = <T, R>(table: Table, { writesOf, alone, done }: Manner<T, R>) =>
  gathered<T, R>(AT_ONCE, async (all) => {
    const [first] = all;
    if (all.length === 1 && first !== undefined) return [await alone(first)];
    const writes = apart(table, new Map(all.map((one) => [one, writesOf(one)])));
    const areDone = writes.size > 1 && (await isCommitted(table, [...writes.values()].flat()));
    return all.map((one) => (areDone && writes.has(one) ? done : alone(one)));
  });

/** Those of which no item is written by another, as far as they fit into one transaction. */
function apart<T>(table: Table, all: ReadonlyMap<T, readonly Write[]>): Map<T, readonly Write[]> {
  const taken = new Set<string>();
  return new Map(
    [...all].filter(([, writes]) => {
      const items = writes.map((write) => itemOf(write.into(table.name)));
      if (taken.size + items.length > MOST_ITEMS || items.some((item) => taken.has(item))) {
        return false;
      }
      for (const item of items) taken.add(item);
      return true;
    }),
  );
}

function itemOf({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): string {
  const { pk, sk } = Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key ?? {};
  return `${pk?.S}\n${sk?.S}`;
}

/** One of them may spoil it for all in any way; what did not answer may have done it. */
async function isCommitted(table: Table, writes: readonly Write[]): Promise<boolean> {
  try {
    return (await attemptCommit(table, writes))?.committed === true;
  } catch (error) {
    if (error instanceof DependencyUnavailableError) throw error;
    return false;
  }
}
