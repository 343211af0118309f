import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { API_SCOPES } from '../../../../shared/keys/scopes.ts';
import type { IntakeSources } from '../../ports/intake.ts';
import { commit, putOver } from '../table/commit.ts';
import { getItem, type Table } from '../table/table.ts';
import { intakeSourceKey } from './keys.ts';

const sourceItem = z.object({
  kind: z.literal('intake-source'),
  clientId: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
});

/** Whose events come from which account and source, in the table. */
export function dynamoIntakeSources(client: DynamoDBClient, name: string): IntakeSources {
  const table: Table = { client, name };
  return {
    async find(of) {
      const item = await getItem(table, intakeSourceKey(of));
      if (!item) return undefined;
      const { clientId, scopes } = sourceItem.parse(item);
      return { clientId, scopes };
    },
    async register(of, { clientId, scopes }) {
      const item = { ...intakeSourceKey(of), kind: 'intake-source', clientId, scopes: [...scopes] };
      await commit(table, [putOver('source', item)]);
    },
  };
}
