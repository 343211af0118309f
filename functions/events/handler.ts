import { required } from '../adapters/configuration.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { handle } from '../adapters/http/lambda.ts';
import { suppliersOnAws } from '../adapters/suppliers/on-aws.ts';
import { createEventsApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createEventsApi({
  ...suppliersOnAws(client, tableName),
  feedPages: dynamoFeedPages(client, tableName),
});

export const handler = handle(api);
