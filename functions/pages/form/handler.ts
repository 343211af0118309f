import { systemClock } from '../../adapters/clock.ts';
import { publicUrl, required } from '../../adapters/configuration.ts';
import { dynamoContactCases } from '../../adapters/dynamodb/cases/contact-cases.ts';
import { dynamoDrafts } from '../../adapters/dynamodb/drafts/drafts.ts';
import { dynamoSignIns } from '../../adapters/dynamodb/people/sign-ins.ts';
import { dynamoClient } from '../../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../../adapters/edge.ts';
import { handle } from '../../adapters/http/lambda.ts';
import { jsonLog } from '../../adapters/log.ts';
import { mailer } from '../../adapters/mail.ts';
import { createFormPages } from './app.ts';

const tableClient = dynamoClient();
const tableName = required('tableName');

const pages = createFormPages({
  contactCases: dynamoContactCases(tableClient, tableName),
  drafts: dynamoDrafts(tableClient, tableName),
  signIns: dynamoSignIns(tableClient, tableName, 'applicant'),
  mailer: mailer(required('mailFrom')),
  clock: systemClock,
  publicUrl: publicUrl(),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(pages);
