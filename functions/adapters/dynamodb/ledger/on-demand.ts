import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ClientQuotas } from '../../ports/ledger.ts';

/** Quotas for a function that few ask for them: what reads them is loaded with the first. */
export function dynamoClientQuotasOnDemand(client: DynamoDBClient, name: string): ClientQuotas {
  const port = async () => (await import('./quotas.ts')).dynamoClientQuotas(client, name);
  return {
    page: async (...asked) => (await port()).page(...asked),
    find: async (...asked) => (await port()).find(...asked),
  };
}
