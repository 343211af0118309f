import { systemClock } from '../adapters/clock.ts';
import { publicUrl, required } from '../adapters/configuration.ts';
import { dynamoCases } from '../adapters/dynamodb/cases/cases.ts';
import { dynamoListedCases } from '../adapters/dynamodb/cases/contact-cases.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoAllowances } from '../adapters/dynamodb/people/allowances.ts';
import { dynamoApiClients } from '../adapters/dynamodb/people/api-clients.ts';
import { dynamoApiKeys } from '../adapters/dynamodb/people/api-keys.ts';
import { dynamoInformation } from '../adapters/dynamodb/reviews/information.ts';
import { dynamoReviews } from '../adapters/dynamodb/reviews/reviews.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../adapters/edge.ts';
import { s3Files } from '../adapters/files.ts';
import { handle } from '../adapters/http/lambda.ts';
import { jsonLog } from '../adapters/log.ts';
import { newReference } from '../adapters/one-time-code.ts';
import { createRequestsApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createRequestsApi({
  cases: dynamoCases(client, tableName),
  listedCases: dynamoListedCases(client, tableName),
  feedPages: dynamoFeedPages(client, tableName),
  reviews: dynamoReviews(client, tableName),
  information: dynamoInformation(client, tableName),
  files: s3Files(required('filesBucket')),
  apiClients: dynamoApiClients(client, tableName),
  apiKeys: dynamoApiKeys(client, tableName),
  allowances: dynamoAllowances(client, tableName),
  clock: systemClock,
  secret: newReference,
  publicUrl: publicUrl(),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(api);
