import { apiKeyText } from '../../shared/keys/api-key-text.ts';
import { publicUrl, required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoCases } from '../adapters/dynamodb/cases/cases.ts';
import { dynamoReferences } from '../adapters/dynamodb/cases/references.ts';
import { dynamoClientQuotasOnDemand } from '../adapters/dynamodb/ledger/on-demand.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { handle } from '../adapters/http/lambda.ts';
import { newKeySecret, newReference } from '../adapters/one-time-code.ts';
import { suppliersOnAws } from '../adapters/suppliers/on-aws.ts';
import { createApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createApi({
  ...suppliersOnAws(client, tableName),
  cases: dynamoCases(client, tableName),
  references: dynamoReferences(client, tableName),
  clientQuotas: dynamoClientQuotasOnDemand(client, tableName),
  decideMachine: decideMachine(stepFunctionsClient(), required('decideMachineArn')),
  secret: newReference,
  newKey: () => apiKeyText(newKeySecret()),
  publicUrl: publicUrl(),
});

export const handler = handle(api);
