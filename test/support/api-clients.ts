import type { ApiClient, ApiKeys } from '../../functions/adapters/ports/people.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { keyIdOf } from '../../shared/keys/api-key-text.ts';
import { API_SCOPES, type ApiScope } from '../../shared/keys/scopes.ts';

/** A client that comes with a key which opens everything. */
export const clientWith = (
  key: string,
  client: Pick<ApiClient, 'id' | 'name'>,
  scopes: readonly ApiScope[] = API_SCOPES,
): ApiClient => ({
  ...client,
  key: { id: keyIdOf(sha256(key)), name: client.name, scopes: [...scopes] },
});

/** Keys of clients in memory, under the conditions of the table. */
export function memoryKeys(clients: Map<string, ApiClient>): ApiKeys {
  const hashOf = (owner: string, keyId: string) =>
    [...clients].find(([, { id, key }]) => id === owner && key.id === keyId)?.[0];
  const change = (hash: string, changed: Partial<ApiClient['key']>) => {
    const client = clients.get(hash);
    if (client) clients.set(hash, { ...client, key: { ...client.key, ...changed } });
  };
  return {
    of: async (owner) => [...clients.values()].filter(({ id }) => id === owner).map((c) => c.key),
    async issue(client, hash, ends) {
      clients.set(hash, client);
      const former = ends && hashOf(client.id, ends.id);
      if (former) change(former, { expiresAt: ends.at });
    },
    async revoke(owner, keyId, at) {
      const hash = hashOf(owner, keyId);
      if (hash === undefined || clients.get(hash)?.key.revokedAt) return false;
      change(hash, { revokedAt: at.toISOString() });
      return true;
    },
    noteUse: async (hash, at) => change(hash, { lastUsedAt: at.toISOString() }),
  };
}
