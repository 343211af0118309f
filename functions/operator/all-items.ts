import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { type Attributes, fromAttributes } from '../adapters/dynamodb/table/attributes.ts';
import { asking } from '../adapters/dynamodb/table/errors.ts';
import type { RawItem, Table } from '../adapters/dynamodb/table/table.ts';

/** An operator's look at everything; no function may scan. */
export async function* allItems(table: Table): AsyncGenerator<RawItem> {
  let from: Attributes | undefined;
  do {
    const page = await asking(
      table.client.send(
        new ScanCommand({
          TableName: table.name,
          ConsistentRead: true,
          ...(from && { ExclusiveStartKey: from }),
        }),
      ),
    );
    for (const item of page.Items ?? []) yield fromAttributes(item);
    from = page.LastEvaluatedKey;
  } while (from);
}
