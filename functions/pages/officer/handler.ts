import { policyInForce } from '../../../shared/rules/index.ts';
import { systemClock } from '../../adapters/clock.ts';
import { dynamoClearances } from '../../adapters/dynamodb/cases/clearances.ts';
import { dynamoQuotas } from '../../adapters/dynamodb/ledger/quotas.ts';
import { dynamoTasks } from '../../adapters/dynamodb/reviews/tasks.ts';
import { handle } from '../../adapters/http/lambda.ts';
import { dynamoSinceFiling } from '../../adapters/since-filing.ts';
import { pagesOnAws, tableClient, tableName } from '../on-aws.ts';
import { createOfficerPages } from './app.ts';

const pages = createOfficerPages({
  ...pagesOnAws('officer'),
  quotas: dynamoQuotas(tableClient, tableName),
  sinceFiling: dynamoSinceFiling(tableClient, tableName),
  clearances: dynamoClearances(tableClient, tableName),
  policyInForce,
  tasks: dynamoTasks(tableClient, tableName, systemClock),
});

export const handler = handle(pages);
