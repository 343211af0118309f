import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { PeopleLinks } from '../../../../shared/cases/settlement.ts';
import type { Links } from '../../ports/cases.ts';
import { update, type Write } from '../table/commit.ts';
import { getItems } from '../table/table.ts';
import { linkKey } from './keys.ts';

const linkItem = z.object({ kind: z.literal('link'), parents: z.set(z.string()) });

/** Which ultimate parents the same people ordered for in a year. */
export const dynamoLinks = (client: DynamoDBClient, tableName: string): Links => ({
  async parentsLinkedTo(keys, year) {
    const itemKeys = [...new Set(keys)].map((key) => linkKey(key, year));
    const items = await getItems({ client, name: tableName }, itemKeys);
    return [...new Set(items.flatMap((item) => [...linkItem.parse(item).parents]))].sort();
  },
});

/** Joins a parent to each key; joining it again changes nothing. */
export const linkWrites = ({ keys, year, parent }: PeopleLinks): Write[] =>
  [...new Set(keys)].map((key) =>
    update(`link ${key}`, linkKey(key, year), {
      change: { set: { kind: 'link' }, add: { parents: new Set([parent]) } },
    }),
  );
