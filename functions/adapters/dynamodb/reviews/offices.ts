import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { OfficeRegister } from '../../ports/reviews.ts';
import { commit, putOver } from '../table/commit.ts';
import { getItem, type Table } from '../table/table.ts';
import { officeItem } from './items.ts';
import { officeKey } from './keys.ts';

/** Who answers for which office, as operators registered it. */
export function dynamoOffices(client: DynamoDBClient, tableName: string): OfficeRegister {
  const table: Table = { client, name: tableName };
  return {
    async find(id) {
      const item = await getItem(table, officeKey(id));
      return item && officeItem.parse(item).office;
    },
    async leaving(id) {
      const item = await getItem(table, officeKey(id));
      return item ? officeItem.parse(item).leaving : [];
    },
    async replace(office, leaving = []) {
      const item = { ...officeKey(office.id), kind: 'office', office, leaving: [...leaving] };
      await commit(table, [putOver('office', item)]);
    },
  };
}
