import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { canonicalJson } from '../../../shared/digests/canonical-json.ts';
import { TerminalError } from '../terminal.ts';

/** The keys that somebody trusts. */
export interface TrustedKeys {
  /** Those that a signature with this key id may be checked under. */
  named(kid: string): readonly KeyObject[];
  /** RFC 7638: short enough to be compared with what was published elsewhere. */
  readonly thumbprints: readonly string[];
}

type NamedJwk = JsonWebKey & { readonly kid?: string };

/** From files with a PEM, a JSON Web Key or a set of them. A key without a name may be any. */
export async function readKeys(paths: readonly string[]): Promise<TrustedKeys> {
  const keys = (await Promise.all(paths.map(keysIn))).flat();
  return {
    named: (kid) =>
      keys.flatMap((one) => (one.kid === undefined || one.kid === kid ? [one.key] : [])),
    thumbprints: [...new Set(keys.map(({ key }) => thumbprintOf(key)))],
  };
}

async function keysIn(path: string): Promise<{ kid: string | undefined; key: KeyObject }[]> {
  try {
    const text = await readFile(path, 'utf8');
    if (!text.trimStart().startsWith('{')) return [{ kid: undefined, key: createPublicKey(text) }];
    const json = JSON.parse(text) as NamedJwk & { keys?: NamedJwk[] };
    return (json.keys ?? [json]).map((jwk) => ({
      kid: jwk.kid,
      key: createPublicKey({ key: jwk, format: 'jwk' }),
    }));
  } catch (cause) {
    throw new TerminalError(`There is no public key in ${path}.`, 2, { cause });
  }
}

export function thumbprintOf(key: KeyObject): string {
  const { crv, kty, x, y } = key.export({ format: 'jwk' });
  return createHash('sha256').update(canonicalJson({ crv, kty, x, y })).digest('base64url');
}

/** A public key in DER, as one of a set that is named by key ids. */
export const jwkOf = (der: Uint8Array, kid: string): NamedJwk => ({
  ...createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }).export({
    format: 'jwk',
  }),
  kid,
  alg: 'ES256',
  use: 'sig',
});
