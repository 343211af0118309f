import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { licenseNamed } from '../../../../shared/licenses/exemption.ts';
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

/** A number that names its case has to be that of what the case ships under. */
export async function findLicense(table: Table, written: string): Promise<KnownCase | undefined> {
  const named = licenseNamed(written);
  if ('number' in named) return findIssued(table, named.number);
  const known = await readCase(table, named.caseId);
  const found = known?.license && licenseNamed(known.license.id);
  return found && 'caseId' in found && !known.license.expiresAt ? known : undefined;
}

const { name: index, partitionKey } = TABLE.indexes.reference;

/** The case of an issued license, by the index of references. */
async function findIssued(table: Table, number: string): Promise<KnownCase | undefined> {
  const query = { index, where: `#${partitionKey} = :number`, values: { number } };
  for await (const item of queryItems(table, query)) {
    const key = tableKey.parse(item);
    if (key.sk === licenseKey('').sk) return readCase(table, ownerOf(key));
  }
  return undefined;
}
