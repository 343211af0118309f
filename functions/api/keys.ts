import {
  type ApiKey,
  apiKeys,
  issuedKey,
  keyWish,
  MOST_KEYS,
  me,
  rotationWish,
} from '../../shared/contracts/api-key.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { keyIdOf } from '../../shared/keys/api-key-text.ts';
import {
  earlierEnd,
  isInForce,
  type KeyRefused,
  keyInPlaceOf,
  keyMadeWith,
} from '../../shared/keys/issuing.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { tellReplay } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import type { ApiDependencies } from './dependencies.ts';

const HOUR_MS = 3_600_000;

/** GET /v1/me: who a key speaks for, and what it opens. */
export const showMe =
  (_deps: ApiDependencies): HttpHandler =>
  (c) => {
    const { key, ...client } = c.get('client');
    return c.json(me.parse({ client, key }));
  };

/** GET /v1/keys */
export const listKeys =
  ({ apiKeys: keys }: ApiDependencies): HttpHandler =>
  async (c) =>
    c.json(apiKeys.parse({ keys: await keys.of(c.get('client').id) }));

/** POST /v1/keys: one more, no stronger than the key that makes it. */
export const makeKey =
  (deps: ApiDependencies): HttpHandler =>
  async (c) => {
    const wish = bodyIn(c, keyWish);
    if (wish instanceof Response) return wish;
    return issue(c, deps, (fresh) => keyMadeWith(c.get('client').key, wish, fresh));
  };

/** POST /v1/keys/{id}/rotate: a key in its place, and an end to it. */
export const rotateKey =
  (deps: ApiDependencies): HttpHandler =>
  async (c) => {
    const wish = bodyIn(c, rotationWish);
    if (wish instanceof Response) return wish;
    const { id: clientId, key: own } = c.get('client');
    const keys = await deps.apiKeys.of(clientId);
    const former = keys.find(({ id }) => id === c.req.param('id'));
    const now = deps.clock();
    if (!former || !isInForce(former, now)) return refuse(c, 'not-found');
    const end = new Date(now.getTime() + wish.overlapHours * HOUR_MS).toISOString();
    const at = earlierEnd(former, end) ?? end;
    return issue(c, deps, (fresh) => keyInPlaceOf(former, own, fresh), { id: former.id, at });
  };

/** POST /v1/keys/{id}/revoke: at once, but for what is remembered of it for a minute. */
export const revokeKey =
  ({ apiKeys: keys, clock }: ApiDependencies): HttpHandler =>
  async (c) => {
    const { id: clientId } = c.get('client');
    const named = c.req.param('id') ?? '';
    const isNew = await keys.revoke(clientId, named, clock());
    const revoked = (await keys.of(clientId)).find(({ id }) => id === named);
    if (!revoked) return refuse(c, 'not-found');
    tellReplay(c, !isNew);
    return c.json(revoked);
  };

async function issue(
  c: HttpContext,
  { apiKeys: keys, clock, newKey }: ApiDependencies,
  make: (fresh: { readonly id: string; readonly at: Date }) => ApiKey | KeyRefused,
  ends?: { readonly id: string; readonly at: string },
): Promise<Response> {
  const at = clock();
  const { id, name } = c.get('client');
  const text = newKey();
  const hash = sha256(text);
  const made = make({ id: keyIdOf(hash), at });
  if ('detail' in made) return refuse(c, 'invalid-request', { errors: [made] });
  const inForce = (await keys.of(id)).filter((key) => isInForce(key, at));
  if (inForce.length >= MOST_KEYS) {
    const detail = `A client has at most ${MOST_KEYS} keys at once: revoke one first.`;
    return refuse(c, 'case-conflict', { detail });
  }
  await keys.issue({ id, name, key: made }, hash, ends);
  // It is in this answer and nowhere else.
  c.header('Cache-Control', 'no-store');
  return c.json(issuedKey.parse({ key: text, ...made }), 201);
}
