import type { CaseFile } from '../../shared/contracts/case.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpGuard, HttpHandler } from '../adapters/http/route.ts';
import { remembered } from '../adapters/remembered.ts';
import type { ApiDependencies } from './dependencies.ts';

const BEARER = /^Bearer +(.*)$/i;
const KEY = /^[\x21-\x7e]{1,512}$/;
/** A revoked key works at most this much longer. */
const KNOWN_FOR_MS = 60_000;

/** Lets only clients with a key in. Keys are compared by hash, so no comparison leaks one. */
export function clientsOnly(deps: Pick<ApiDependencies, 'apiClients' | 'clock'>): HttpGuard {
  const { apiClients, clock } = deps;
  // Only keys that exist are remembered, so guessing fills nothing.
  const clientOf = remembered((hash) => apiClients.findByKeyHash(hash), {
    clock,
    forMs: KNOWN_FOR_MS,
  });
  return async (c, next) => {
    const key = BEARER.exec(c.req.header('Authorization') ?? '')?.[1];
    const client = key !== undefined && KEY.test(key) ? await clientOf(sha256(key)) : undefined;
    if (client === undefined) return refuseKey(c, key === undefined ? 'none' : 'wrong');
    c.set('client', client);
    return next();
  };
}

/** What was sent, per RFC 6750. Nobody learns from it whether a key ever was one. */
const ANSWERS = {
  none: { challenge: '', detail: 'Send Authorization: Bearer <your API key>.' },
  wrong: {
    challenge: ', error="invalid_token", error_description="The key is not known, or was revoked"',
    detail: 'The key is not known, or was revoked.',
  },
} as const;

function refuseKey(c: HttpContext, sent: keyof typeof ANSWERS): Response {
  const { challenge, detail } = ANSWERS[sent];
  c.header('WWW-Authenticate', `Bearer realm="chipgate"${challenge}`);
  return refuse(c, 'unauthorized', { detail });
}

type OfCase = (
  deps: ApiDependencies,
  c: HttpContext,
  file: CaseFile,
) => Response | Promise<Response>;

/** Another client's case is not found, so that ids tell nothing. */
export const ofOwnCase =
  (handle: OfCase) =>
  (deps: ApiDependencies): HttpHandler =>
  async (c) => {
    const file = await deps.cases.find(c.req.param('id') ?? '');
    if (file?.clientId !== c.get('client').id) return refuse(c, 'not-found');
    c.set('caseId', file.id);
    return handle(deps, c, file);
  };
