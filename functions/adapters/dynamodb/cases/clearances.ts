import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Clearance, clearance } from '../../../../shared/contracts/records.ts';
import type { Clearances } from '../../ports/cases.ts';
import { commit, putOver, type Write } from '../table/commit.ts';
import { getItems, queryItems, type Table } from '../table/table.ts';
import { clearanceKey } from './keys.ts';

/** Screening matches that officers have cleared, in the table. */
export const dynamoClearances = (client: DynamoDBClient, tableName: string): Clearances => ({
  async unexpired(matches, now) {
    const keys = new Map(
      matches.map(({ party, entry }) => [`${party}\n${entry}`, clearanceKey(party, entry)]),
    );
    const items = await getItems({ client, name: tableName }, [...keys.values()]);
    return items
      .map((item) => clearance.parse(item))
      .filter(({ expiresAt }) => expiresAt > now.toISOString());
  },
  of: (party) =>
    Array.fromAsync(
      queryItems(
        { client, name: tableName },
        { where: '#pk = :pk', values: { pk: clearanceKey(party, '').pk } },
      ),
      (item) => clearance.parse(item),
    ),
});

/** Clearing again takes the place of what was cleared before. */
export const clearanceWrite = (cleared: Clearance): Write =>
  putOver(`clearance ${cleared.party} ${cleared.entry}`, {
    ...clearanceKey(cleared.party, cleared.entry),
    kind: 'clearance',
    ...cleared,
  });

/** So many leave room for all else that a transaction of 100 items ends a review with. */
const CLEARANCES_AT_ONCE = 50;

/**
 * Writes for a transaction of the caller's. More of them than fit go before: what officers cleared
 * stands, whatever becomes of the case.
 */
export async function clearanceWrites(
  table: Table,
  clearances: readonly Clearance[],
): Promise<readonly Write[]> {
  const writes = clearances.map(clearanceWrite);
  while (writes.length > CLEARANCES_AT_ONCE) {
    await commit(table, writes.splice(0, CLEARANCES_AT_ONCE));
  }
  return writes;
}
