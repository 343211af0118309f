import { publicUrl, required } from '../adapters/configuration.ts';
import { dynamoAllowances } from '../adapters/dynamodb/people/allowances.ts';
import { dynamoApiClients } from '../adapters/dynamodb/people/api-clients.ts';
import { dynamoApiKeys } from '../adapters/dynamodb/people/api-keys.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../adapters/edge.ts';
import { handle } from '../adapters/http/lambda.ts';
import { intakeOnAws } from '../adapters/intake/on-aws.ts';
import { jsonLog } from '../adapters/log.ts';
import { createIntakeApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createIntakeApi({
  ...intakeOnAws(client, tableName),
  apiClients: dynamoApiClients(client, tableName),
  apiKeys: dynamoApiKeys(client, tableName),
  allowances: dynamoAllowances(client, tableName),
  publicUrl: publicUrl(),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(api);
