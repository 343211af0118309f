import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoOffices } from '../adapters/dynamodb/offices.ts';
import { dynamoClient } from '../adapters/dynamodb/table.ts';
import { parseStep, review } from './review.ts';

const client = dynamoClient();
const name = required('tableName');
const dependencies = {
  table: { client, name },
  offices: dynamoOffices(client, name),
  clock: systemClock,
};

export const handler = async (event: unknown) => review(parseStep(event), dependencies);
