import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoClient } from '../adapters/dynamodb/table.ts';
import { parseInput, settle } from './settle.ts';

const dependencies = {
  table: { client: dynamoClient(), name: required('tableName') },
  clock: systemClock,
};

export const handler = async (event: unknown) => settle(parseInput(event), dependencies);
