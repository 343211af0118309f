import { commit, put } from '../table/commit.ts';
import type { Key } from '../table/expression.ts';
import { getAtOneMoment, type RawItem, type Table } from '../table/table.ts';
import { unwrittenSince } from './sign-in-items.ts';

/** An item in the place of the one that was seen, if one was. */
export interface Rewritten {
  readonly item: Key & RawItem & { readonly kind: string };
  readonly seen: { readonly version: number } | undefined;
}

/** Where sessions and codes are kept. */
export interface SignInStore {
  /** As of one and the same moment; of each key the item, if there is one. */
  read(keys: readonly Key[]): Promise<(RawItem | undefined)[]>;
  /** All or none, and only while each is as it was seen. Answers whether it was done. */
  write(items: readonly Rewritten[]): Promise<boolean>;
}

export const dynamoSignInStore = (table: Table): SignInStore => ({
  async read(keys) {
    const found = await getAtOneMoment(table, keys);
    return keys.map(({ pk, sk }) => found.find((item) => item.pk === pk && item.sk === sk));
  },
  async write(items) {
    const writes = items.map(({ item, seen }) =>
      put(
        item.kind + item.sk,
        { ...item, version: (seen?.version ?? 0) + 1 },
        unwrittenSince(seen),
      ),
    );
    return (await commit(table, writes)).committed;
  },
});
