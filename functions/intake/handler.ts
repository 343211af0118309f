import { publicUrl, required } from '../adapters/configuration.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { handle } from '../adapters/http/lambda.ts';
import { intakeOnAws } from '../adapters/intake/on-aws.ts';
import { suppliersOnAws } from '../adapters/suppliers/on-aws.ts';
import { createIntakeApi } from './app.ts';

const client = dynamoClient();
const tableName = required('tableName');

const api = createIntakeApi({
  ...suppliersOnAws(client, tableName),
  ...intakeOnAws(client, tableName),
  publicUrl: publicUrl(),
});

export const handler = handle(api);
