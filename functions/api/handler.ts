import { apiKeyText } from '../../shared/keys/api-key-text.ts';
import { systemClock } from '../adapters/clock.ts';
import { publicUrl, required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoCases } from '../adapters/dynamodb/cases/cases.ts';
import { dynamoClientQuotas } from '../adapters/dynamodb/ledger/quotas.ts';
import { dynamoAllowances } from '../adapters/dynamodb/people/allowances.ts';
import { dynamoApiClients } from '../adapters/dynamodb/people/api-clients.ts';
import { dynamoApiKeys } from '../adapters/dynamodb/people/api-keys.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../adapters/edge.ts';
import { handle } from '../adapters/http/lambda.ts';
import { jsonLog } from '../adapters/log.ts';
import { newKeySecret, newReference } from '../adapters/one-time-code.ts';
import { createApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createApi({
  cases: dynamoCases(client, tableName),
  clientQuotas: dynamoClientQuotas(client, tableName),
  apiClients: dynamoApiClients(client, tableName),
  apiKeys: dynamoApiKeys(client, tableName),
  allowances: dynamoAllowances(client, tableName),
  decideMachine: decideMachine(stepFunctionsClient(), required('decideMachineArn')),
  clock: systemClock,
  secret: newReference,
  newKey: () => apiKeyText(newKeySecret()),
  publicUrl: publicUrl(),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(api);
