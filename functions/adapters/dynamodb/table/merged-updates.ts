import { type Change, type Condition, type ItemUpdate, keyText } from './expression.ts';

/** A write as it was, or the first of several of one item and the one update they have become. */
interface Merged<Write> {
  readonly write: Write;
  readonly merged?: ItemUpdate;
}

/** Writes with no item updated twice, in the order of the first of each. */
export function mergedUpdates<Write extends { readonly updates?: ItemUpdate }>(
  writes: readonly Write[],
): Merged<Write>[] {
  const groups = Map.groupBy(writes, (write) =>
    write.updates ? keyText(write.updates.key) : write,
  );
  return [...groups.values()].flatMap(([write, ...others]) => {
    if (!write) return [];
    if (!write.updates || others.length === 0) return [{ write }];
    const all = [write, ...others].flatMap(({ updates }) => updates ?? []);
    return [{ write, merged: { ...joined(all), key: write.updates.key } }];
  });
}

function joined(updates: readonly ItemUpdate[]): Omit<ItemUpdate, 'key'> {
  const changes = updates.map(({ change }) => change);
  const conditions = updates.flatMap(({ condition }) => condition ?? []);
  const set = Object.assign({}, ...changes.map((change) => change.set));
  return {
    change: {
      set,
      add: changes.reduce<Record<string, unknown>>(sum, {}),
      remove: [...new Set(changes.flatMap(({ remove = [] }) => remove))].filter(
        (name) => set[name] === undefined,
      ),
    },
    condition: conditions.length > 0 ? allOf(conditions) : undefined,
  };
}

function sum(total: Record<string, unknown>, { add = {} }: Change): Record<string, unknown> {
  for (const [name, amount] of Object.entries(add)) {
    const before = total[name];
    const isSum = typeof before === 'number' && typeof amount === 'number';
    total[name] = isSum ? before + amount : amount;
  }
  return total;
}

/** Two conditions may call different values by one name. */
const allOf = (conditions: readonly Condition[]): Condition => ({
  where: conditions
    .map(({ where }, index) => `(${where.replaceAll(/:(\w+)/g, `:$1_${index}`)})`)
    .join(' AND '),
  values: Object.fromEntries(
    conditions.flatMap(({ values = {} }, index) =>
      Object.entries(values).map(([name, value]) => [`${name}_${index}`, value]),
    ),
  ),
});
