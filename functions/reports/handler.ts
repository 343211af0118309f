import { publicUrl, required } from '../adapters/configuration.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoReports } from '../adapters/dynamodb/reports/reports.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { handle } from '../adapters/http/lambda.ts';
import { suppliersOnAws } from '../adapters/suppliers/on-aws.ts';
import { createReportsApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createReportsApi({
  ...suppliersOnAws(client, tableName),
  reports: dynamoReports(client, tableName),
  feedPages: dynamoFeedPages(client, tableName),
  publicUrl: publicUrl(),
});

export const handler = handle(api);
