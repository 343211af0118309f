import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoCases } from '../adapters/dynamodb/cases/cases.ts';
import { dynamoSignIns } from '../adapters/dynamodb/people/sign-ins.ts';
import { dynamoInformation } from '../adapters/dynamodb/reviews/information.ts';
import { dynamoOffices } from '../adapters/dynamodb/reviews/offices.ts';
import { dynamoReviews } from '../adapters/dynamodb/reviews/reviews.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../adapters/edge.ts';
import { s3Files } from '../adapters/files.ts';
import { jsonLog } from '../adapters/log.ts';
import { mailer } from '../adapters/mail.ts';
import type { Audience } from '../adapters/ports/people.ts';

export const tableClient = dynamoClient();
export const tableName = required('tableName');

/** What the pages of applicants and of officers both work with, on AWS. */
export const pagesOnAws = (audience: Audience) => ({
  cases: dynamoCases(tableClient, tableName),
  reviews: dynamoReviews(tableClient, tableName),
  information: dynamoInformation(tableClient, tableName),
  offices: dynamoOffices(tableClient, tableName),
  files: s3Files(required('filesBucket')),
  signIns: dynamoSignIns(tableClient, tableName, audience),
  mailer: mailer(required('mailFrom')),
  clock: systemClock,
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});
