import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { LinkedParent, OrderLinks } from '../../../../shared/cases/settlement.ts';
import { PARENT } from '../../../../shared/facts/links.ts';
import { keyToday } from '../../../../shared/rules/index.ts';
import type { Links } from '../../ports/cases.ts';
import { accountItem } from '../ledger/items.ts';
import { accountKey } from '../ledger/keys.ts';
import { update, type Write } from '../table/commit.ts';
import type { RawItem } from '../table/table.ts';
import { getItemsTogether } from '../table/together.ts';
import { linkKey } from './keys.ts';

export const linkItem = z.object({
  kind: z.literal('link'),
  pk: z.string(),
  parents: z.set(z.string()),
  /** A key, which has no space in it, and after a space the name. */
  named: z.set(z.string()).default(new Set()),
});
type LinkItem = z.infer<typeof linkItem>;

/** One key names no more: what they were granted is not summed from there on, and people look. */
export const MOST_LINKED = 40;

/** Which ultimate parents had small orders in a year that share a key. */
export const dynamoLinks = (client: DynamoDBClient, tableName: string): Links => ({
  async linkedTo(parent, keys, year) {
    const table = { client, name: tableName };
    const said = [parent, ...keys.flatMap(parentSaidBy)];
    const items = await getItemsTogether(table, [
      ...keys.map((key) => linkKey(key, year)),
      ...accountsOf(said, year),
    ]);
    const links = items.filter(({ kind }) => kind === 'link').map((item) => linkItem.parse(item));
    const named = namesIn(links);
    const unread = [...named.keys()].filter((key) => !said.includes(key));
    const others = await getItemsTogether(table, accountsOf(unread, year));
    const granted = grantedTo([...items, ...others]);
    const isFull = links.some(({ parents }) => parents.size >= MOST_LINKED);
    return {
      parents: [...granted.keys()]
        .filter((key) => key !== parent)
        .sort()
        .map((key) => ({ key, ...named.get(key) })),
      grantedTpp: isFull ? undefined : [...granted.values()].reduce((sum, tpp) => sum + tpp, 0),
      unsaid: keys.filter((key) => !isSaid(links, { key, parent, year })),
    };
  },
});

/** An account under a plain name or an LEI is all that a link of that name would say. */
const parentSaidBy = (key: string): string[] =>
  key.startsWith(PARENT) ? [key.slice(PARENT.length)] : [];

const accountsOf = (parents: readonly string[], year: string) =>
  [...new Set(parents)].map((parent) => accountKey(`small-order/${parent}/${year}`));

/** Everybody who is linked, with the name where it is kept; under a former key and today's one is one. */
const namesIn = (links: readonly LinkItem[]): Map<string, Pick<LinkedParent, 'name'>> =>
  new Map([
    ...links.flatMap(({ parents }) => [...parents].map((key) => [keyToday(key), {}] as const)),
    ...links.flatMap(({ named }) => [...named].map(keyAndName)),
  ]);

function keyAndName(named: string): [string, { readonly name: string }] {
  const space = named.indexOf(' ');
  return [keyToday(named.slice(0, space)), { name: named.slice(space + 1) }];
}

/** What stands in accounts by who drew it; nothing of those who were granted nothing. */
const grantedTo = (items: readonly RawItem[]): Map<string, number> =>
  new Map(
    z
      .array(accountItem)
      .parse(items.filter(({ kind }) => kind === 'account'))
      .filter(({ posted }) => posted > 0)
      .map(({ account, posted }) => [account.split('/')[1] ?? '', posted]),
  );

const isSaid = (
  links: readonly LinkItem[],
  { key, parent, year }: { key: string; parent: string; year: string },
): boolean =>
  key === PARENT + parent ||
  links.some(({ pk, parents }) => pk === linkKey(key, year).pk && parents.has(parent));

/** Joins a parent to each key that says more than its account, as long as there is room. */
export const linkWrites = ({ keys, year, parent: { key: parent, name } }: OrderLinks): Write[] => {
  const named = name === undefined ? {} : { named: new Set([`${parent} ${name}`]) };
  const saying = [...new Set(keys)].filter((key) => key !== PARENT + parent);
  return saying.map((key) => ({
    ...update(`link ${key}`, linkKey(key, year), {
      change: { set: { kind: 'link' }, add: { parents: new Set([parent]), ...named } },
      condition: {
        where:
          'attribute_not_exists(#parents) OR contains(#parents, :one) OR size(#parents) < :most',
        values: { one: parent, most: MOST_LINKED },
      },
    }),
    isOptional: true,
  }));
};
