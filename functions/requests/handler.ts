import { publicUrl, required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoCases } from '../adapters/dynamodb/cases/cases.ts';
import { dynamoListedCases } from '../adapters/dynamodb/cases/contact-cases.ts';
import { dynamoReferences } from '../adapters/dynamodb/cases/references.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoInformation } from '../adapters/dynamodb/reviews/information.ts';
import { dynamoReviews } from '../adapters/dynamodb/reviews/reviews.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { s3Files } from '../adapters/files.ts';
import { handle } from '../adapters/http/lambda.ts';
import { newReference } from '../adapters/one-time-code.ts';
import { suppliersOnAws } from '../adapters/suppliers/on-aws.ts';
import { createRequestsApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createRequestsApi({
  ...suppliersOnAws(client, tableName),
  cases: dynamoCases(client, tableName),
  listedCases: dynamoListedCases(client, tableName),
  references: dynamoReferences(client, tableName),
  feedPages: dynamoFeedPages(client, tableName),
  decideMachine: decideMachine(stepFunctionsClient(), required('decideMachineArn')),
  reviews: dynamoReviews(client, tableName),
  information: dynamoInformation(client, tableName),
  files: s3Files(required('filesBucket')),
  secret: newReference,
  publicUrl: publicUrl(),
});

export const handler = handle(api);
