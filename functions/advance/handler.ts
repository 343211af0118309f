import type { DynamoDBStreamHandler } from 'aws-lambda';
import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoCases } from '../adapters/dynamodb/cases.ts';
import { dynamoClient } from '../adapters/dynamodb/table.ts';
import { jsonLog } from '../adapters/log.ts';
import { reviewMachine } from '../adapters/review-machine.ts';
import { partialResponse } from '../adapters/stream.ts';
import { advance } from './advance.ts';
import { offersIn } from './stream.ts';

const table = { client: dynamoClient(), name: required('tableName') };
const stepFunctions = stepFunctionsClient();
const dependencies = {
  table,
  cases: dynamoCases(table.client, table.name),
  decideMachine: decideMachine(stepFunctions, required('decideMachineArn')),
  reviewMachine: reviewMachine(stepFunctions, required('reviewMachineArn')),
  clock: systemClock,
  log: jsonLog,
};

export const handler: DynamoDBStreamHandler = async (event) =>
  partialResponse(await advance(offersIn(event), dependencies));
