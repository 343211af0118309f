import { randomBytes } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import { systemClock } from '../adapters/clock.ts';
import { optional, publicUrl, required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoApiClients } from '../adapters/dynamodb/api-clients.ts';
import { dynamoCases } from '../adapters/dynamodb/cases.ts';
import { dynamoQuotas } from '../adapters/dynamodb/quotas.ts';
import { dynamoClient } from '../adapters/dynamodb/table.ts';
import { jsonLog } from '../adapters/log.ts';
import { createApp } from './app.ts';
import { peopleOn } from './people/adapters.ts';

const client = dynamoClient();
const tableName = required('tableName');

const app = createApp({
  cases: dynamoCases(client, tableName),
  quotas: dynamoQuotas(client, tableName),
  apiClients: dynamoApiClients(client, tableName),
  decideMachine: decideMachine(stepFunctionsClient(), required('decideMachineArn')),
  people: peopleOn(client, tableName),
  clock: systemClock,
  secret: () => randomBytes(20).toString('base64url'),
  publicUrl: publicUrl(),
  inboxUrl: optional('inboxUrl'),
  log: jsonLog,
});

export const handler = handle(app);
