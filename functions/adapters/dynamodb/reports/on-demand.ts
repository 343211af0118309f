import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Reports } from '../../ports/reports.ts';

/** Reports for a function that few ask for them: what reads them is loaded with the first. */
export function dynamoReportsOnDemand(client: DynamoDBClient, name: string): Reports {
  const port = async () => (await import('./reports.ts')).dynamoReports(client, name);
  return {
    find: async (...asked) => (await port()).find(...asked),
    heldBy: async (...asked) => (await port()).heldBy(...asked),
    ofCases: async (...asked) => (await port()).ofCases(...asked),
    file: async (...filed) => (await port()).file(...filed),
  };
}
