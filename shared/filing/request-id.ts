import { canonicalJson } from '../digests/canonical-json.ts';
import { sha256 } from '../digests/sha256.ts';

/**
 * The same client and key are the same request, wherever and whenever they arrive. The requests of a
 * batch have its key and their places in it, which no single request can have.
 */
export function requestIdOf(clientId: string, key: string, place?: number): string {
  const named = place === undefined ? [clientId, key] : [clientId, key, place];
  return `req-${sha256(JSON.stringify(named)).slice(0, 32)}`;
}

/** The same case and key are the same amendment. */
export const amendmentIdOf = (caseId: string, key: string): string =>
  sha256(JSON.stringify([caseId, key])).slice(0, 32);

/** The same case and key are the same answer, or the same addition. */
export const replyIdOf = (caseId: string, key: string): string =>
  sha256(JSON.stringify([caseId, key, 'reply'])).slice(0, 32);

/** Of what was sent, not of what it was read as: a later default does not change an old digest. */
export const bodyDigestOf = (body: unknown): string => sha256(canonicalJson(body));
