import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from './table.ts';

/** Makes something for each table when it is first asked for, and never again. */
export function perTable<T>(make: (table: Table) => T): (table: Table) => T {
  const made = new WeakMap<DynamoDBClient, Map<string, T>>();
  return (table) => {
    const ofClient = made.get(table.client) ?? new Map<string, T>();
    made.set(table.client, ofClient);
    const it = ofClient.get(table.name) ?? make(table);
    ofClient.set(table.name, it);
    return it;
  };
}
