import type { SQSHandler } from 'aws-lambda';
import { required } from '../adapters/configuration.ts';
import { dynamoIntakeSources } from '../adapters/dynamodb/intake/sources.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { intakeOnAws } from '../adapters/intake/on-aws.ts';
import { jsonLog } from '../adapters/log.ts';
import { hearEvents } from './hear-events.ts';

const client = dynamoClient();
const tableName = required('tableName');
const dependencies = {
  ...intakeOnAws(client, tableName),
  sources: dynamoIntakeSources(client, tableName),
  log: jsonLog,
};

export const handler: SQSHandler = ({ Records }) => hearEvents(Records, dependencies);
