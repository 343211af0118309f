import { handle } from 'hono/aws-lambda';
import { systemClock } from '../adapters/clock.ts';
import { optional, publicUrl, required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoCases } from '../adapters/dynamodb/cases/cases.ts';
import { dynamoQuotas } from '../adapters/dynamodb/ledger/quotas.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../adapters/edge.ts';
import { jsonLog } from '../adapters/log.ts';
import { newReference } from '../adapters/one-time-code.ts';
import { createPages } from './app.ts';
import { peopleOn } from './sign-in/adapters.ts';

const client = dynamoClient();
const tableName = required('tableName');

const pages = createPages({
  cases: dynamoCases(client, tableName),
  quotas: dynamoQuotas(client, tableName),
  decideMachine: decideMachine(stepFunctionsClient(), required('decideMachineArn')),
  people: peopleOn(client, tableName),
  clock: systemClock,
  secret: newReference,
  publicUrl: publicUrl(),
  inboxUrl: optional('inboxUrl'),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(pages);
