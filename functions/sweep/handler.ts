import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoOutbox } from '../adapters/dynamodb/outbox.ts';
import { dynamoClient } from '../adapters/dynamodb/table.ts';
import { reviewMachine } from '../adapters/review-machine.ts';
import { isRecheck } from './reviews.ts';
import { sweep } from './sweep.ts';

const client = dynamoClient();
const tableName = required('tableName');
const stepFunctions = stepFunctionsClient();
const dependencies = {
  table: { client, name: tableName },
  decideMachine: decideMachine(stepFunctions, required('decideMachineArn')),
  reviewMachine: reviewMachine(stepFunctions, required('reviewMachineArn')),
  outbox: dynamoOutbox(client, tableName),
  clock: systemClock,
  log: (line: object) => console.log(JSON.stringify(line)),
};

export const handler = (event: unknown) => sweep(dependencies, isRecheck(event));
