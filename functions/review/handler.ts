import type { ReviewMachineStep } from '../../shared/contracts/review.ts';
import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoMachineRecords } from '../adapters/dynamodb/reviews/machine-records.ts';
import { dynamoOffices } from '../adapters/dynamodb/reviews/offices.ts';
import { dynamoReviews } from '../adapters/dynamodb/reviews/reviews.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { jsonLog, logged } from '../adapters/log.ts';
import { aboutStep, parseStep, takeReviewStep } from './review.ts';

const client = dynamoClient();
const name = required('tableName');
const dependencies = {
  reviews: dynamoReviews(client, name),
  machines: dynamoMachineRecords(client, name),
  offices: dynamoOffices(client, name),
  clock: systemClock,
};

const run = logged((step: ReviewMachineStep) => takeReviewStep(step, dependencies), aboutStep, {
  log: jsonLog,
  clock: systemClock,
});

export const handler = async (event: unknown) => run(parseStep(event));
