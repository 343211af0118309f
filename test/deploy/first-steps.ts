import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoApiClients } from '../../functions/adapters/dynamodb/people/api-clients.ts';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import type { Emulator } from './emulator.ts';
import { run } from './process.ts';

const OPERATOR = join(import.meta.dirname, '../../functions/operator');

/** What an operator does once after the first deployment. Gives the API key of a first client. */
export async function takeFirstSteps(
  tableName: string,
  { variables, settings }: Emulator,
): Promise<string> {
  const operate = (command: string, sample: string, ...more: string[]) =>
    run({
      file: process.execPath,
      args: [join(OPERATOR, command), join(OPERATOR, 'samples', sample), ...more],
      environment: { ...variables, [ENVIRONMENT.tableName]: tableName },
    });
  await operate(
    'screening-import.ts',
    'screening-sample.csv',
    ...['--source', 'Shipped sample, all made up'],
  );
  await operate('office-register.ts', 'offices.json');
  const key = `chipgate_test_${randomBytes(24).toString('base64url')}`;
  const hash = sha256(key);
  const clients = dynamoApiClients(new DynamoDBClient(settings), tableName);
  await clients.register({ id: 'test', name: 'Test client' }, hash);
  return key;
}
