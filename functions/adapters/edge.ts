import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import { optional } from './configuration.ts';

/** Whether this is the secret that the edge adds to what it lets through, and nobody else knows. */
export type ProvesEdge = (value: string | undefined) => Promise<boolean>;

export interface EdgeProofParts {
  /** The secret as it stands, and as it stood before it was rotated. */
  readonly read: () => Promise<readonly string[]>;
  readonly clock: Clock;
}

/**
 * An instance may outlive a rotation, so that what does not fit is a reason to read again: but not
 * for every wrong value, or whoever comes past the edge could have us read at any rate.
 */
const READ_AGAIN_AFTER_MS = 60_000;

export function edgeProof({ read, clock }: EdgeProofParts): ProvesEdge {
  let known: readonly Buffer[] = [];
  let readAtMs = Number.NEGATIVE_INFINITY;
  return async (value) => {
    if (!value) return false;
    const digest = digestOf(value);
    const isKnown = () => known.some((other) => timingSafeEqual(other, digest));
    if (isKnown()) return true;
    const nowMs = clock().getTime();
    if (nowMs - readAtMs < READ_AGAIN_AFTER_MS) return false;
    known = (await read()).map(digestOf);
    readAtMs = nowMs;
    return isKnown();
  };
}

/** What is asked for here; nothing, and nothing loaded, where no edge stands in front. */
export function edgeProofOnAws(): ProvesEdge | undefined {
  const secretArn = optional('edgeSecretArn');
  if (!secretArn) return undefined;
  const read = async () => (await import('./secrets.ts')).readSecretInRotation(secretArn);
  return edgeProof({ read, clock: systemClock });
}

/** Of one length whatever was sent, as a comparison in constant time needs it. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
