import { systemClock } from '../../adapters/clock.ts';
import { publicUrl, required } from '../../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../../adapters/decide-machine.ts';
import { dynamoCases } from '../../adapters/dynamodb/cases/cases.ts';
import { dynamoContactCases } from '../../adapters/dynamodb/cases/contact-cases.ts';
import { dynamoDrafts } from '../../adapters/dynamodb/drafts/drafts.ts';
import { dynamoQuotas } from '../../adapters/dynamodb/ledger/quotas.ts';
import { dynamoAllowances } from '../../adapters/dynamodb/people/allowances.ts';
import { dynamoSignIns } from '../../adapters/dynamodb/people/sign-ins.ts';
import { dynamoContactChanges } from '../../adapters/dynamodb/reviews/change-contact.ts';
import { dynamoClient } from '../../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../../adapters/edge.ts';
import { s3Files } from '../../adapters/files.ts';
import { handle } from '../../adapters/http/lambda.ts';
import { jsonLog } from '../../adapters/log.ts';
import { mailer } from '../../adapters/mail.ts';
import { newReference } from '../../adapters/one-time-code.ts';
import { createFormPages } from './app.ts';

const tableClient = dynamoClient();
const tableName = required('tableName');

const pages = createFormPages({
  contactCases: dynamoContactCases(tableClient, tableName),
  contactChanges: dynamoContactChanges(tableClient, tableName),
  cases: dynamoCases(tableClient, tableName),
  drafts: dynamoDrafts(tableClient, tableName),
  quotas: dynamoQuotas(tableClient, tableName),
  allowances: dynamoAllowances(tableClient, tableName),
  files: s3Files(required('filesBucket')),
  decideMachine: decideMachine(stepFunctionsClient(), required('decideMachineArn')),
  secret: newReference,
  signIns: dynamoSignIns(tableClient, tableName, 'applicant'),
  mailer: mailer(required('mailFrom')),
  clock: systemClock,
  publicUrl: publicUrl(),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(pages);
