import { createHmac } from 'node:crypto';

/** By this a scanner of secrets knows the secret of an endpoint. */
const SECRET_PREFIX = 'whsec_';

/** The secret of so many random bytes (24 to 64), as Standard Webhooks writes it. */
export const secretText = (random: Uint8Array): string =>
  SECRET_PREFIX + Buffer.from(random).toString('base64');

/** What is signed: the event, when it was sent, and its body to the byte. */
export interface Signed {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** The headers of Standard Webhooks. A signature by each secret in force, so that one takes another's place. */
export function signedHeaders(
  { id, at, body }: Signed,
  secrets: readonly string[],
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const sign = (secret: string) =>
    createHmac('sha256', Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${sign(secret)}`).join(' '),
  };
}
