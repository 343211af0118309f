import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { detachedJws, fromDer, jwsHeader, signingDigest } from '../../shared/audit/jws.ts';
import { DependencyUnavailableError, unavailable } from '../../shared/errors.ts';
import { limited } from './time-limits.ts';

const noAnswer = unavailable('The signing key did not answer');

/** Signs content with a key that never leaves KMS. */
export interface Signer {
  /** A detached JSON Web Signature (ES256). */
  sign(content: string): Promise<string>;
}

export function kmsSigner(keyId: string): Signer {
  const header = jwsHeader(keyId);
  const client = new KMSClient(limited());
  return {
    async sign(content) {
      const command = new SignCommand({
        KeyId: keyId,
        // KMS takes no more than 4 kB of content; a digest is always short.
        Message: signingDigest(header, content),
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature } = await client.send(command).catch(noAnswer);
      if (!Signature) throw new DependencyUnavailableError('The signing key did not sign');
      return detachedJws(header, fromDer(Signature));
    },
  };
}

/** The public half of a signing key, as DER (SubjectPublicKeyInfo). */
export async function publicKeyOf(keyId: string): Promise<Uint8Array> {
  const command = new GetPublicKeyCommand({ KeyId: keyId });
  const { PublicKey } = await new KMSClient(limited()).send(command).catch(noAnswer);
  if (PublicKey) return PublicKey;
  throw new DependencyUnavailableError('The signing key has no public half');
}
