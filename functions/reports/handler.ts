import { systemClock } from '../adapters/clock.ts';
import { publicUrl, required } from '../adapters/configuration.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoAllowances } from '../adapters/dynamodb/people/allowances.ts';
import { dynamoApiClients } from '../adapters/dynamodb/people/api-clients.ts';
import { dynamoApiKeys } from '../adapters/dynamodb/people/api-keys.ts';
import { dynamoReports } from '../adapters/dynamodb/reports/reports.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../adapters/edge.ts';
import { handle } from '../adapters/http/lambda.ts';
import { jsonLog } from '../adapters/log.ts';
import { createReportsApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createReportsApi({
  reports: dynamoReports(client, tableName),
  feedPages: dynamoFeedPages(client, tableName),
  apiClients: dynamoApiClients(client, tableName),
  apiKeys: dynamoApiKeys(client, tableName),
  allowances: dynamoAllowances(client, tableName),
  clock: systemClock,
  publicUrl: publicUrl(),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(api);
