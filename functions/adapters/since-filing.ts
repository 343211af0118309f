import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { amendedAt, formerText } from './dynamodb/cases/amendments.ts';
import { dynamoAuthorizations } from './dynamodb/cases/authorizations.ts';
import type { SinceFiling } from './ports/cases.ts';
import { listsSince } from './screening-list.ts';

/** What has changed around cases, in the table. */
export function dynamoSinceFiling(client: DynamoDBClient, name: string): SinceFiling {
  const table = { client, name };
  return {
    lists: (instant) => listsSince(table, instant),
    amendedAt: (caseId, revision) => amendedAt(table, caseId, revision),
    formerText: (caseId, revision) => formerText(table, caseId, revision),
    authorization: dynamoAuthorizations(client, name).find,
  };
}
