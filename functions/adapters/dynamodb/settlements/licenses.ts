import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import type { Licenses } from '../../ports/licenses.ts';
import { licenseKey } from '../cases/keys.ts';
import { readCase } from '../cases/stored-case.ts';
import { tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { queryItems, type Table } from '../table/table.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { suspendLicense } from './suspend-license.ts';

/** Licenses, in the table beside their cases. */
export function dynamoLicenses(client: DynamoDBClient, name: string): Licenses {
  const table: Table = { client, name };
  return {
    find: (number) => findLicense(table, number),
    ask: (caseId, request) => askToConfirm(table, caseId, request),
    suspend: (caseId, suspension, at) => suspendLicense(table, caseId, { suspension, at }),
  };
}

const { name: index, partitionKey } = TABLE.indexes.reference;

/** The case of an issued license, by the index of references. */
export async function findLicense(table: Table, number: string): Promise<KnownCase | undefined> {
  const query = { index, where: `#${partitionKey} = :number`, values: { number } };
  for await (const item of queryItems(table, query)) {
    const key = tableKey.parse(item);
    if (key.sk === licenseKey('').sk) return readCase(table, ownerOf(key));
  }
  return undefined;
}
