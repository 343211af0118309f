import { randomBytes } from 'node:crypto';
import { systemClock } from '../adapters/clock.ts';
import { optional, publicUrl, required } from '../adapters/configuration.ts';
import { jsonLog } from '../adapters/log.ts';
import { type Mailbox, receivedMail } from '../adapters/mailbox.ts';
import { emfMeasure } from '../adapters/metrics.ts';
import { readSecret } from '../adapters/secrets.ts';
import { limited } from '../adapters/time-limits.ts';
import type { CanaryDependencies } from './dependencies.ts';

/** Read anew at each run, so that a key that was rotated is used at once. */
export const canaryOnAws = async (): Promise<CanaryDependencies> => ({
  publicUrl: publicUrl(),
  apiKey: await readSecret(required('canarySecretArn')),
  mailbox: await mailboxOnAws(),
  fetch,
  clock: systemClock,
  secret: () => randomBytes(9).toString('base64url'),
  patienceMs: 75_000,
  pauseMs: 2000,
  log: jsonLog,
  measure: emfMeasure(),
});

async function mailboxOnAws(): Promise<Mailbox | undefined> {
  const bucket = optional('canaryMailBucket');
  const domain = optional('canaryDomain');
  if (!bucket || !domain) return undefined;
  const { S3Client } = await import('@aws-sdk/client-s3');
  return receivedMail(new S3Client(limited()), bucket, domain);
}
