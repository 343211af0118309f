import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '../clock.ts';
import { dynamoAllowances } from '../dynamodb/people/allowances.ts';
import { dynamoApiClients } from '../dynamodb/people/api-clients.ts';
import { dynamoApiKeys } from '../dynamodb/people/api-keys.ts';
import { edgeProofOnAws } from '../edge.ts';
import { jsonLog } from '../log.ts';

/** What every function that suppliers call works with, on AWS. */
export const suppliersOnAws = (client: DynamoDBClient, tableName: string) => ({
  apiClients: dynamoApiClients(client, tableName),
  apiKeys: dynamoApiKeys(client, tableName),
  allowances: dynamoAllowances(client, tableName),
  clock: systemClock,
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});
