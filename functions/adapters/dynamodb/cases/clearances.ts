import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Clearance, clearance } from '../../../../shared/contracts/records.ts';
import type { Clearances } from '../../ports/cases.ts';
import { putOver, type Write } from '../table/commit.ts';
import { getItems } from '../table/table.ts';
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
});

/** Clearing again takes the place of what was cleared before. */
export const clearanceWrite = (cleared: Clearance): Write =>
  putOver(`clearance ${cleared.party} ${cleared.entry}`, {
    ...clearanceKey(cleared.party, cleared.entry),
    kind: 'clearance',
    ...cleared,
  });
