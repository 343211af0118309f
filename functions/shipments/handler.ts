import { systemClock } from '../adapters/clock.ts';
import { publicUrl, required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoAllowances } from '../adapters/dynamodb/people/allowances.ts';
import { dynamoApiClients } from '../adapters/dynamodb/people/api-clients.ts';
import { dynamoApiKeys } from '../adapters/dynamodb/people/api-keys.ts';
import { dynamoClientLicenses } from '../adapters/dynamodb/shipments/client-licenses.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { edgeProofOnAws } from '../adapters/edge.ts';
import { handle } from '../adapters/http/lambda.ts';
import { jsonLog } from '../adapters/log.ts';
import { newReference } from '../adapters/one-time-code.ts';
import { shippingMachine } from '../adapters/shipping-machine.ts';
import { createShipmentsApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');
const stepFunctions = stepFunctionsClient();
const machineArn = required('decideMachineArn');

const api = createShipmentsApi({
  licenses: dynamoClientLicenses(client, tableName),
  feedPages: dynamoFeedPages(client, tableName),
  apiClients: dynamoApiClients(client, tableName),
  apiKeys: dynamoApiKeys(client, tableName),
  allowances: dynamoAllowances(client, tableName),
  shippingMachine: shippingMachine(stepFunctions, machineArn),
  decideMachine: decideMachine(stepFunctions, machineArn),
  clock: systemClock,
  secret: newReference,
  publicUrl: publicUrl(),
  provesEdge: edgeProofOnAws(),
  log: jsonLog,
});

export const handler = handle(api);
