import { CANARY } from '../../../shared/deployment/synthetic.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import type { ApiClients } from '../../adapters/ports/people.ts';
import type { Offices } from '../../adapters/ports/reviews.ts';

export interface Registers {
  readonly clients: Pick<ApiClients, 'register'>;
  readonly offices: Pick<Offices, 'replace'>;
}

/**
 * Lets the canary in by its key, and has its mailbox answer what it asks. The office has one officer,
 * so that nobody can countersign and nothing synthetic is ever approved.
 */
export async function registerCanary(
  { apiKey, officer }: { readonly apiKey: string; readonly officer?: string | undefined },
  { clients, offices }: Registers,
): Promise<void> {
  const client = { id: CANARY.clientId, name: 'The canary' };
  await clients.register(client, sha256(apiKey));
  if (officer === undefined) return;
  await offices.replace({
    id: CANARY.office,
    name: { en: 'The canary', ko: '자동 점검' },
    officers: [{ email: officer, name: 'The canary', language: 'en', outOfOffice: [] }],
  });
}
