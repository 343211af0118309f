import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoOutbox } from '../adapters/dynamodb/cases/outbox.ts';
import { dynamoDueReviews } from '../adapters/dynamodb/reviews/due-reviews.ts';
import { dynamoMachineRecords } from '../adapters/dynamodb/reviews/machine-records.ts';
import { dynamoReviews } from '../adapters/dynamodb/reviews/reviews.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { jsonLog } from '../adapters/log.ts';
import { emfMeasure } from '../adapters/metrics.ts';
import { reviewMachine } from '../adapters/review-machine.ts';
import { sweepMeasured } from './measure.ts';
import { isRecheck } from './reviews.ts';

const client = dynamoClient();
const tableName = required('tableName');
const stepFunctions = stepFunctionsClient();
const dependencies = {
  table: { client, name: tableName },
  decideMachine: decideMachine(stepFunctions, required('decideMachineArn')),
  reviewMachine: reviewMachine(stepFunctions, required('reviewMachineArn')),
  reviews: dynamoReviews(client, tableName),
  dueReviews: dynamoDueReviews(client, tableName),
  machines: dynamoMachineRecords(client, tableName),
  outbox: dynamoOutbox(client, tableName),
  clock: systemClock,
  log: jsonLog,
  measure: emfMeasure(),
};

export const handler = (event: unknown) => sweepMeasured(dependencies, isRecheck(event));
