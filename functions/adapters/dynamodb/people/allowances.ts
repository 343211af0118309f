import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import {
  type Allowance,
  leftAtOnce,
  reachMs,
  stepMs,
} from '../../../../shared/people/allowance.ts';
import type { Allowances } from '../../ports/allowances.ts';
import { untilStill } from '../../until-still.ts';
import type { Key } from '../table/expression.ts';
import { updatedItem, updateItem } from '../table/single-writes.ts';
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
  const lease: Allowances['lease'] = ({ allowance, whose, uses = 1 }, now) =>
    untilStill(LOOKS, async () => {
      const key = allowanceKey(allowance, whose);
      const at = now.getTime();
      const step = uses * stepMs(allowance);
      const most = at + reachMs(allowance, uses);
      const until = await useSome(table, key, { at, step, most });
      if (until !== undefined) return { left: leftAtOnce(allowance, until, at) };
      const item = await getItem(table, key);
      const { usedUntil } = allowanceItem.parse(item ?? { kind: 'ration', usedUntil: at });
      if (usedUntil <= most) return undefined;
      return { waitSeconds: Math.ceil((usedUntil - most) / 1000) };
    });
  return {
    lease,
    async take(uses, now) {
      const leased = await lease(uses, now);
      return 'left' in leased ? 'taken' : leased;
    },
  };
}

/**
 * After those that still count, or, where none does any more, from the present on. Until when they
 * count then; nothing where there was no room.
 */
async function useSome(
  table: Table,
  key: Key,
  { at, step, most }: { readonly at: number; readonly step: number; readonly most: number },
): Promise<number | undefined> {
  const after = await updatedItem(table, key, {
    change: { add: { usedUntil: step } },
    condition: { where: '#usedUntil BETWEEN :at AND :most', values: { at, most } },
  });
  if (after) return Number(after.usedUntil);
  const isFirst = await updateItem(table, key, {
    change: { set: { kind: 'ration', usedUntil: at + step } },
    condition: { where: 'attribute_not_exists(#usedUntil) OR #usedUntil < :at', values: { at } },
  });
  return isFirst ? at + step : undefined;
}
