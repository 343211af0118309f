import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoAllowances } from '../adapters/dynamodb/people/allowances.ts';
import { dynamoApiClients } from '../adapters/dynamodb/people/api-clients.ts';
import { dynamoApiKeys } from '../adapters/dynamodb/people/api-keys.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../adapters/edge.ts';
import { handle } from '../adapters/http/lambda.ts';
import { jsonLog } from '../adapters/log.ts';
import { createEventsApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createEventsApi({
  feedPages: dynamoFeedPages(client, tableName),
  apiClients: dynamoApiClients(client, tableName),
  apiKeys: dynamoApiKeys(client, tableName),
  allowances: dynamoAllowances(client, tableName),
  clock: systemClock,
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(api);
