import { sha256 } from '../../../shared/digests/sha256.ts';
import { isMistyped } from '../../../shared/keys/api-key-text.ts';
import { isInForce } from '../../../shared/keys/issuing.ts';
import type { ApiScope } from '../../../shared/keys/scopes.ts';
import { refuse } from '../http/problems.ts';
import type { HttpContext, HttpGuard } from '../http/route.ts';
import type { ApiClient } from '../ports/people.ts';
import { remembered } from '../remembered.ts';
import type { SupplierDependencies } from './dependencies.ts';

const BEARER = /^Bearer +(.*)$/i;
const KEY = /^[\x21-\x7e]{1,512}$/;
/** A revoked key works at most this much longer. */
const KNOWN_FOR_MS = 60_000;
const MOST_NOTED = 1_000;

type Door = Pick<SupplierDependencies, 'apiClients' | 'apiKeys' | 'clock'>;

/** Lets only clients with a key in. Keys are compared by hash, so no comparison leaks one. */
export function clientsOnly(deps: Door): HttpGuard {
  const { apiClients, clock } = deps;
  // Only keys that exist are remembered, so guessing fills nothing.
  const clientOf = remembered((hash) => apiClients.findByKeyHash(hash), {
    clock,
    forMs: KNOWN_FOR_MS,
  });
  const noteUse = notesUse(deps);
  return async (c, next) => {
    const text = BEARER.exec(c.req.header('Authorization') ?? '')?.[1];
    if (text === undefined) return refuseKey(c, 'none');
    const hash = sha256(text);
    const client = KEY.test(text) && !isMistyped(text) ? await clientOf(hash) : undefined;
    if (!client || !isInForce(client.key, clock())) return refuseKey(c, 'wrong');
    c.set('client', client);
    await noteUse(client, hash);
    return next();
  };
}

/** Once an hour and key, as far as this process knows. */
function notesUse({ apiKeys, clock }: Door): (client: ApiClient, hash: string) => Promise<void> {
  const noted = new Map<string, string>();
  return async ({ key }, hash) => {
    const now = clock();
    const hour = hourOf(now.toISOString());
    if (hourOf(key.lastUsedAt ?? '') === hour || noted.get(hash) === hour) return;
    if (noted.size >= MOST_NOTED) noted.clear();
    noted.set(hash, hour);
    // Nothing hangs on it: a client is let in all the same.
    await apiKeys.noteUse(hash, now).catch(() => undefined);
  };
}

const hourOf = (instant: string): string => instant.slice(0, 13);

/** Lets in whose key has a scope (RFC 6750, 3.1). */
export const scoped =
  (scope: ApiScope): HttpGuard =>
  async (c, next) => {
    if (c.get('client').key.scopes.includes(scope)) return next();
    c.header(
      'WWW-Authenticate',
      `Bearer realm="chipgate", error="insufficient_scope", scope="${scope}"`,
    );
    return refuse(c, 'insufficient-scope', { detail: `This takes a key with the scope ${scope}.` });
  };

/** What was sent, per RFC 6750. Nobody learns from it whether a key ever was one. */
const ANSWERS = {
  none: { challenge: '', detail: 'Send Authorization: Bearer <your API key>.' },
  wrong: {
    challenge:
      ', error="invalid_token", error_description="The key is not known, has expired or was revoked"',
    detail: 'The key is not known, has expired or was revoked.',
  },
} as const;

function refuseKey(c: HttpContext, sent: keyof typeof ANSWERS): Response {
  const { challenge, detail } = ANSWERS[sent];
  c.header('WWW-Authenticate', `Bearer realm="chipgate"${challenge}`);
  return refuse(c, 'unauthorized', { detail });
}
