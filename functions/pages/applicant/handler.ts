import { systemClock } from '../../adapters/clock.ts';
import { optional, publicUrl, required } from '../../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../../adapters/decide-machine.ts';
import { dynamoCases } from '../../adapters/dynamodb/cases/cases.ts';
import { dynamoSignIns } from '../../adapters/dynamodb/people/sign-ins.ts';
import { dynamoInformation } from '../../adapters/dynamodb/reviews/information.ts';
import { dynamoOffices } from '../../adapters/dynamodb/reviews/offices.ts';
import { dynamoReviews } from '../../adapters/dynamodb/reviews/reviews.ts';
import { dynamoClient } from '../../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../../adapters/edge.ts';
import { s3Files } from '../../adapters/files.ts';
import { handle } from '../../adapters/http/lambda.ts';
import { jsonLog } from '../../adapters/log.ts';
import { mailer } from '../../adapters/mail.ts';
import { newReference } from '../../adapters/one-time-code.ts';
import { createApplicantPages } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const pages = createApplicantPages({
  cases: dynamoCases(client, tableName),
  decideMachine: decideMachine(stepFunctionsClient(), required('decideMachineArn')),
  reviews: dynamoReviews(client, tableName),
  information: dynamoInformation(client, tableName),
  offices: dynamoOffices(client, tableName),
  files: s3Files(required('filesBucket')),
  signIns: dynamoSignIns(client, tableName, 'applicant'),
  mailer: mailer(required('mailFrom')),
  clock: systemClock,
  secret: newReference,
  publicUrl: publicUrl(),
  inboxUrl: optional('inboxUrl'),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(pages);
