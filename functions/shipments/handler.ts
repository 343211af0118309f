import { publicUrl, required } from '../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoClientLicenses } from '../adapters/dynamodb/shipments/client-licenses.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { handle } from '../adapters/http/lambda.ts';
import { newReference } from '../adapters/one-time-code.ts';
import { shippingMachine } from '../adapters/shipping-machine.ts';
import { suppliersOnAws } from '../adapters/suppliers/on-aws.ts';
import { createShipmentsApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');
const stepFunctions = stepFunctionsClient();
const machineArn = required('decideMachineArn');

const api = createShipmentsApi({
  ...suppliersOnAws(client, tableName),
  licenses: dynamoClientLicenses(client, tableName),
  feedPages: dynamoFeedPages(client, tableName),
  shippingMachine: shippingMachine(stepFunctions, machineArn),
  decideMachine: decideMachine(stepFunctions, machineArn),
  secret: newReference,
  publicUrl: publicUrl(),
});

export const handler = handle(api);
