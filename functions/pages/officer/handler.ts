import { systemClock } from '../../adapters/clock.ts';
import { required } from '../../adapters/configuration.ts';
import { dynamoCases } from '../../adapters/dynamodb/cases/cases.ts';
import { dynamoQuotas } from '../../adapters/dynamodb/ledger/quotas.ts';
import { dynamoSignIns } from '../../adapters/dynamodb/people/sign-ins.ts';
import { dynamoInformation } from '../../adapters/dynamodb/reviews/information.ts';
import { dynamoOffices } from '../../adapters/dynamodb/reviews/offices.ts';
import { dynamoReviews } from '../../adapters/dynamodb/reviews/reviews.ts';
import { dynamoTasks } from '../../adapters/dynamodb/reviews/tasks.ts';
import { dynamoClient } from '../../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../../adapters/edge.ts';
import { s3Files } from '../../adapters/files.ts';
import { handle } from '../../adapters/http/lambda.ts';
import { jsonLog } from '../../adapters/log.ts';
import { mailer } from '../../adapters/mail.ts';
import { createOfficerPages } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const pages = createOfficerPages({
  cases: dynamoCases(client, tableName),
  quotas: dynamoQuotas(client, tableName),
  tasks: dynamoTasks(client, tableName, systemClock),
  reviews: dynamoReviews(client, tableName),
  information: dynamoInformation(client, tableName),
  offices: dynamoOffices(client, tableName),
  files: s3Files(required('filesBucket')),
  signIns: dynamoSignIns(client, tableName, 'officer'),
  mailer: mailer(required('mailFrom')),
  clock: systemClock,
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(pages);
