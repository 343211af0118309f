import type { DynamoDBStreamHandler } from 'aws-lambda';
import { systemClock } from '../adapters/clock.ts';
import { publicUrl, required } from '../adapters/configuration.ts';
import { dynamoCases } from '../adapters/dynamodb/cases.ts';
import { dynamoOutbox } from '../adapters/dynamodb/outbox.ts';
import { dynamoClient } from '../adapters/dynamodb/table.ts';
import { emailClient, mailer } from '../adapters/mail.ts';
import { deliver } from './deliver.ts';
import { offersIn, partialResponse } from './stream.ts';

const client = dynamoClient();
const tableName = required('tableName');
const deps = {
  cases: dynamoCases(client, tableName),
  outbox: dynamoOutbox(client, tableName),
  mailer: mailer(emailClient(), required('mailFrom')),
  clock: systemClock,
  publicUrl: publicUrl(),
  log: (line: object) => console.log(JSON.stringify(line)),
};

export const handler: DynamoDBStreamHandler = async (event) =>
  partialResponse(await deliver(offersIn(event), deps));
