import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../../../shared/deployment/table.ts';
import type { ClientReferences } from '../../ports/cases.ts';
import { tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { referencePartition } from '../table/partitions.ts';
import { queryItems, type Table } from '../table/table.ts';
import { caseKey } from './keys.ts';

const { name, partitionKey, sortKey } = TABLE.indexes.reference;

/** Cases by their clients' own references, in the table: one query of an index. */
export function dynamoReferences(client: DynamoDBClient, tableName: string): ClientReferences {
  const table: Table = { client, name: tableName };
  return {
    idsOf: ({ clientId, reference }, { after = '', most }) => {
      const query = {
        index: name,
        where: `#${partitionKey} = :of AND #${sortKey} > :after`,
        values: { of: referencePartition(clientId, reference), after: caseKey(after).pk },
        limit: most,
      };
      return Array.fromAsync(queryItems(table, query), (item) => ownerOf(tableKey.parse(item)));
    },
  };
}
