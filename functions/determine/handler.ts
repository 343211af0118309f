import { policyInForce } from '../../shared/rules/index.ts';
import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoAuthorizations } from '../adapters/dynamodb/cases/authorizations.ts';
import { dynamoCases } from '../adapters/dynamodb/cases/cases.ts';
import { dynamoClearances } from '../adapters/dynamodb/cases/clearances.ts';
import { dynamoLinks } from '../adapters/dynamodb/cases/links.ts';
import { dynamoReviews } from '../adapters/dynamodb/reviews/reviews.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { jsonLog, logged } from '../adapters/log.ts';
import { dynamoScreeningLists } from '../adapters/screening-list.ts';
import { applyTheRules } from './apply-the-rules.ts';
import { aboutRulesInput, parseRulesInput } from './parse-input.ts';
import { storedListScreener } from './screening/screener.ts';

const client = dynamoClient();
const tableName = required('tableName');

const dependencies = {
  screener: storedListScreener(dynamoScreeningLists(client, tableName), systemClock),
  clearances: dynamoClearances(client, tableName),
  authorizations: dynamoAuthorizations(client, tableName),
  links: dynamoLinks(client, tableName),
  cases: dynamoCases(client, tableName),
  reviews: dynamoReviews(client, tableName),
  policyInForce,
  clock: systemClock,
};

const run = logged(applyTheRules(dependencies), aboutRulesInput, {
  log: jsonLog,
  clock: systemClock,
});

export const handler = async (event: unknown) => run(parseRulesInput(event));
