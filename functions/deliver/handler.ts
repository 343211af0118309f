import type { DynamoDBStreamHandler } from 'aws-lambda';
import { systemClock } from '../adapters/clock.ts';
import { publicUrl, required } from '../adapters/configuration.ts';
import { dynamoCases } from '../adapters/dynamodb/cases.ts';
import { dynamoOffices } from '../adapters/dynamodb/offices.ts';
import { dynamoOutbox } from '../adapters/dynamodb/outbox.ts';
import { dynamoQuotas } from '../adapters/dynamodb/quotas.ts';
import { readReview } from '../adapters/dynamodb/stored-review.ts';
import { dynamoClient } from '../adapters/dynamodb/table.ts';
import { dynamoTasks } from '../adapters/dynamodb/tasks.ts';
import { jsonLog } from '../adapters/log.ts';
import { emailClient, mailer } from '../adapters/mail.ts';
import { emfMeasure } from '../adapters/metrics.ts';
import { newSecret } from '../adapters/one-time-code.ts';
import { partialResponse } from '../adapters/stream.ts';
import { deliverMeasured } from './measure.ts';
import { offersIn } from './stream.ts';

const client = dynamoClient();
const tableName = required('tableName');
const deps = {
  cases: dynamoCases(client, tableName),
  reviews: {
    find: (caseId: string, round: number) => readReview({ client, name: tableName }, caseId, round),
  },
  tasks: dynamoTasks(client, tableName, systemClock),
  offices: dynamoOffices(client, tableName),
  quotas: dynamoQuotas(client, tableName),
  outbox: dynamoOutbox(client, tableName),
  mailer: mailer(emailClient(), required('mailFrom')),
  clock: systemClock,
  secret: newSecret,
  publicUrl: publicUrl(),
  log: jsonLog,
  measure: emfMeasure(),
};

export const handler: DynamoDBStreamHandler = async (event) =>
  partialResponse(await deliverMeasured(offersIn(event), deps));
