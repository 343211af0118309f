import { optional, publicUrl, required } from '../../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../../adapters/decide-machine.ts';
import { dynamoNoticesAgain } from '../../adapters/dynamodb/cases/resend-notice.ts';
import { waiters } from '../../adapters/dynamodb/ledger/queue.ts';
import { dynamoQuotas } from '../../adapters/dynamodb/ledger/quotas.ts';
import { dynamoAllowances } from '../../adapters/dynamodb/people/allowances.ts';
import { dynamoReportsOnDemand } from '../../adapters/dynamodb/reports/on-demand.ts';
import { handle } from '../../adapters/http/lambda.ts';
import { newReference } from '../../adapters/one-time-code.ts';
import { pagesOnAws, tableClient, tableName } from '../on-aws.ts';
import { createApplicantPages } from './app.ts';

const pages = createApplicantPages({
  ...pagesOnAws('applicant'),
  allowances: dynamoAllowances(tableClient, tableName),
  noticesAgain: dynamoNoticesAgain(tableClient, tableName),
  quotas: dynamoQuotas(tableClient, tableName),
  reports: dynamoReportsOnDemand(tableClient, tableName),
  waiters: (account) => waiters({ client: tableClient, name: tableName }, account),
  decideMachine: decideMachine(stepFunctionsClient(), required('decideMachineArn')),
  secret: newReference,
  publicUrl: publicUrl(),
  inboxUrl: optional('inboxUrl'),
});

export const handler = handle(pages);
