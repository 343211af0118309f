import type { Determinable } from '../../shared/contracts/case.ts';
import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoAuthorizations } from '../adapters/dynamodb/cases/authorizations.ts';
import { dynamoClearances } from '../adapters/dynamodb/cases/clearances.ts';
import { dynamoLinks } from '../adapters/dynamodb/cases/links.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { jsonLog, logged } from '../adapters/log.ts';
import { dynamoScreeningLists } from '../adapters/screening-list.ts';
import { aboutDeterminable, determineCase, parseDeterminable } from './determine.ts';
import { storedListScreener } from './screening/screener.ts';

const client = dynamoClient();
const tableName = required('tableName');

const dependencies = {
  screener: storedListScreener(dynamoScreeningLists(client, tableName), systemClock),
  clearances: dynamoClearances(client, tableName),
  authorizations: dynamoAuthorizations(client, tableName),
  links: dynamoLinks(client, tableName),
  clock: systemClock,
};

const run = logged((input: Determinable) => determineCase(input, dependencies), aboutDeterminable, {
  log: jsonLog,
  clock: systemClock,
});

export const handler = async (event: unknown) => run(parseDeterminable(event));
