import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Allowance, reachMs, stepMs } from '../../../../shared/people/allowance.ts';
import type { Allowances } from '../../ports/allowances.ts';
import { untilStill } from '../../until-still.ts';
import type { Key } from '../table/expression.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';

export const allowanceKey = ({ of }: Pick<Allowance, 'of'>, whose: string): Key => ({
  pk: `ration#${of}#${whose}`,
  sk: 'ration',
});

const allowanceItem = z.object({
  kind: z.literal('ration'),
  /** Until when (in milliseconds) what was used counts. */
  usedUntil: z.number(),
});

const LOOKS = { of: 'An allowance', most: 20 };

/** One number for each of many, which every use moves on: nothing is read before it is refused. */
export function dynamoAllowances(client: DynamoDBClient, tableName: string): Allowances {
  const table: Table = { client, name: tableName };
  return {
    take: ({ allowance, whose, uses = 1 }, now) =>
      untilStill(LOOKS, async () => {
        const key = allowanceKey(allowance, whose);
        const at = now.getTime();
        const step = uses * stepMs(allowance);
        const most = at + reachMs(allowance, uses);
        if (await useOne(table, key, { at, step, most })) return 'taken';
        const item = await getItem(table, key);
        const { usedUntil } = allowanceItem.parse(item ?? { kind: 'ration', usedUntil: at });
        if (usedUntil <= most) return undefined;
        return { waitSeconds: Math.ceil((usedUntil - most) / 1000) };
      }),
  };
}

/** After those that still count, or, where none does any more, from the present on. */
async function useOne(
  table: Table,
  key: Key,
  { at, step, most }: { readonly at: number; readonly step: number; readonly most: number },
): Promise<boolean> {
  const after = await updateItem(table, key, {
    change: { add: { usedUntil: step } },
    condition: { where: '#usedUntil BETWEEN :at AND :most', values: { at, most } },
  });
  if (after) return true;
  return updateItem(table, key, {
    change: { set: { kind: 'ration', usedUntil: at + step } },
    condition: { where: 'attribute_not_exists(#usedUntil) OR #usedUntil < :at', values: { at } },
  });
}
