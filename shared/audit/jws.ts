import { createHash, type KeyObject, verify } from 'node:crypto';

/**
 * JSON Web Signatures with ES256 (RFC 7515, RFC 7518), compact and detached: what is signed lies
 * beside them (RFC 7515, appendix F).
 */

const base64url = (content: string | Uint8Array): string =>
  Buffer.from(content).toString('base64url');

/** `kid` names the key, so that a signature outlives a change of keys. */
export const jwsHeader = (kid: string): string => base64url(JSON.stringify({ alg: 'ES256', kid }));

const signingInput = (header: string, content: string | Uint8Array): string =>
  `${header}.${base64url(content)}`;

/** What is to be signed with ECDSA over P-256: the SHA-256 digest of header and content. */
export const signingDigest = (header: string, content: string | Uint8Array): Uint8Array =>
  createHash('sha256').update(signingInput(header, content)).digest();

/** `signature`: the 64 bytes of both numbers, one after the other. */
export const detachedJws = (header: string, signature: Uint8Array): string =>
  `${header}..${base64url(signature)}`;

/** The key that a detached ES256 signature names; `undefined` for what is none. */
export function keyIdIn(jws: string): string | undefined {
  const [header = '', content, signature, ...rest] = jws.split('.');
  if (content !== '' || !signature || rest.length > 0) return undefined;
  const { alg, kid } = parsed(Buffer.from(header, 'base64url').toString());
  return alg === 'ES256' && typeof kid === 'string' ? kid : undefined;
}

export function isSignedBy(key: KeyObject, content: string | Uint8Array, jws: string): boolean {
  const [header = '', , signature = ''] = jws.split('.');
  return verify(
    'sha256',
    Buffer.from(signingInput(header, content)),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

const NUMBER_BYTES = 32;

/** The signature that DER wraps (two integers in a sequence), as JSON Web Signatures want it. */
export function fromDer(der: Uint8Array): Uint8Array {
  const firstLength = der[3] ?? 0;
  const first = der.subarray(4, 4 + firstLength);
  const second = der.subarray(6 + firstLength);
  return Buffer.concat([first, second].map(asNumber));
}

/** DER drops leading zeros, or adds one so that a number is not negative. */
const asNumber = (bytes: Uint8Array): Uint8Array => {
  const significant = bytes.subarray(Math.max(0, bytes.length - NUMBER_BYTES));
  return Buffer.concat([Buffer.alloc(NUMBER_BYTES - significant.length), significant]);
};
