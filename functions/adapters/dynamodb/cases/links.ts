import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { LinkedParent, PeopleLinks } from '../../../../shared/cases/settlement.ts';
import { keyToday } from '../../../../shared/rules/index.ts';
import type { Links } from '../../ports/cases.ts';
import { type AccountItem, accountItem } from '../ledger/items.ts';
import { accountKey } from '../ledger/keys.ts';
import { update, type Write } from '../table/commit.ts';
import { getItems } from '../table/table.ts';
import { linkKey } from './keys.ts';

const linkItem = z.object({
  kind: z.literal('link'),
  parents: z.set(z.string()),
  /** A key, which has no space in it, and after a space the name. */
  named: z.set(z.string()).default(new Set()),
});

/** Which ultimate parents the same people ordered for in a year. */
export const dynamoLinks = (client: DynamoDBClient, tableName: string): Links => ({
  async parentsLinkedTo(keys, year) {
    const itemKeys = [...new Set(keys)].flatMap((key) => [
      linkKey(key, year),
      ...accountsSaid(key, year).map(accountKey),
    ]);
    const items = await getItems({ client, name: tableName }, itemKeys);
    const links = items.filter(({ kind }) => kind === 'link').map((item) => linkItem.parse(item));
    const accounts = z.array(accountItem).parse(items.filter(({ kind }) => kind === 'account'));
    return linkedParents([...links, ...accounts.flatMap(linkSaidBy)]);
  },
});

const PARENT = 'parent:';

/** An account under a plain name is all that a link of that name would say. */
const accountsSaid = (key: string, year: string): string[] =>
  key.startsWith(PARENT) ? [`small-order/${key.slice(PARENT.length)}/${year}`] : [];

function linkSaidBy({ account, posted }: AccountItem): z.infer<typeof linkItem>[] {
  const [, parent = ''] = account.split('/');
  return posted > 0 ? [{ kind: 'link', parents: new Set([parent]), named: new Set() }] : [];
}

function linkedParents(links: readonly z.infer<typeof linkItem>[]): LinkedParent[] {
  const names = new Map(links.flatMap(({ named }) => [...named].map(keyAndName)));
  // One parent under a former key and today's is one.
  const keys = new Set(links.flatMap(({ parents }) => [...parents].map(keyToday)));
  return [...keys].sort().map((key) => {
    const name = names.get(key);
    return name === undefined ? { key } : { key, name };
  });
}

function keyAndName(named: string): [string, string] {
  const space = named.indexOf(' ');
  return [keyToday(named.slice(0, space)), named.slice(space + 1)];
}

/** Joins a parent to each key that says more than its account; joining it again changes nothing. */
export const linkWrites = ({ keys, year, parent: { key: parent, name } }: PeopleLinks): Write[] => {
  const named = name === undefined ? {} : { named: new Set([`${parent} ${name}`]) };
  const saying = [...new Set(keys)].filter((key) => key !== PARENT + parent);
  return saying.map((key) =>
    update(`link ${key}`, linkKey(key, year), {
      change: { set: { kind: 'link' }, add: { parents: new Set([parent]), ...named } },
    }),
  );
};
