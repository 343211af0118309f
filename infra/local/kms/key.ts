import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { unlessDamaged } from '../damaged.ts';
import { ACCOUNT, REGION } from '../surroundings.ts';

/** A signing key on P-256, as KMS would keep one. */
export interface LocalKey {
  readonly arn: string;
  /** DER (SubjectPublicKeyInfo). */
  readonly publicKey: Buffer;
  /** A DER signature of a message, or of the SHA-256 digest of one. */
  sign(message: Buffer, type: 'RAW' | 'DIGEST'): Uint8Array;
}

/** The key in the file; it is made at the first start, and only its owner may read it. */
export function signingKeyIn(file: string): LocalKey {
  if (!existsSync(file)) makeKey(file);
  const key = unlessDamaged(file, () => createPrivateKey(readFileSync(file)));
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const secret = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  const id = sha256(publicKey).slice(0, 32);
  return {
    arn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/${id}`,
    publicKey,
    // Node itself signs no digest that somebody else has made.
    sign: (message, type) =>
      p256.sign(message, secret, { prehash: type === 'RAW', lowS: false, format: 'der' }),
  };
}

/** A crash leaves no key or a whole one. */
function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  mkdirSync(dirname(file), { recursive: true });
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(`${file}.part`, pem, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
