import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { claimPort } from '../../infra/local/port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

/**
 * One DynamoDB Local in memory for the whole run. Nobody waits for it here: the files that need it
 * do, and the rest of the suite runs meanwhile.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = (await claimPort(0)) ?? 0;
  project.provide('dynamodbEndpoint', `http://127.0.0.1:${port}`);
  const started = startDynamoDb({ port });
  started.catch((error: Error) => console.error(error.message));
  return async () => (await started).stop();
}
