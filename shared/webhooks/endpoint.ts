import type { KeptWebhook, OwedMail, SigningSecret } from '../contracts/webhook.ts';
import { findingOut, HEALTHY, mayCall, UNKNOWN, worsened } from './breaker.ts';
import { type InVain, secondsLater } from './lane.ts';

type Paused = NonNullable<KeptWebhook['pausedFor']>;

/** Whether to call now: as many as like; one, which finds out; nobody. */
export const mayCallEndpoint = ({ state, health }: KeptWebhook, now: Date) =>
  state === 'active' ? mayCall(health, now) : 'none';

/** While one call finds out whether it answers. */
export const beingTried = (webhook: KeptWebhook, now: Date): KeptWebhook => {
  const health = findingOut(webhook.health, now);
  return { ...webhook, health, ...(health.tryAt && { lookAt: health.tryAt }) };
};

/** After it answered; `undefined` where that is nothing new. What waited for it is let go. */
export function wellAnswered(webhook: KeptWebhook, at: Date): KeptWebhook | undefined {
  const { isProven, failures } = webhook.health;
  if (isProven && failures === 0) return undefined;
  if (isProven) return { ...webhook, health: HEALTHY };
  const now = at.toISOString();
  return { ...webhook, health: HEALTHY, recoveredAt: now, lookAt: now };
}

/** After a call in vain: one more, or, as all tries were made, paused. */
export function unanswered({ lookAt, ...webhook }: KeptWebhook, inVain: InVain): KeptWebhook {
  const health = worsened(webhook.health, inVain);
  if (!health) return givenUp(webhook, 'unanswered', inVain.at);
  const next = health.tryAt ?? lookAt;
  return { ...webhook, health, ...(next && { lookAt: next }) };
}

/** It said that it is gone, or did not answer for a day: nobody calls, and its client is told. */
export function givenUp(webhook: KeptWebhook, pausedFor: Paused, at: Date): KeptWebhook {
  const now = at.toISOString();
  return {
    ...webhook,
    state: 'paused',
    stateSince: now,
    pausedFor,
    ...owing({ about: pausedFor, at: now }),
  };
}

/** One case was not taken for a day, though others were: its client is told. */
export const stuck = (webhook: KeptWebhook, caseId: string, at: Date): KeptWebhook => ({
  ...webhook,
  ...owing({ about: 'case', at: at.toISOString(), caseId }),
});

const owing = (mail: OwedMail) => ({ mail, lookAt: mail.at });

/** Its client says that it is well again: one call finds out, and all goes on where it stopped. */
export function wellAgain({ pausedFor: _, ...webhook }: KeptWebhook, at: Date): KeptWebhook {
  const now = at.toISOString();
  const isActive = webhook.state === 'active';
  return {
    ...webhook,
    state: 'active',
    stateSince: isActive ? webhook.stateSince : now,
    health: webhook.health.isProven ? webhook.health : UNKNOWN,
    resumedAt: now,
    lookAt: now,
  };
}

/** Nothing is kept for it any more. */
export const switchedOff = (
  { lookAt: _, pausedFor: __, mail: ___, ...webhook }: KeptWebhook,
  at: Date,
): KeptWebhook => ({ ...webhook, state: 'disabled', stateSince: at.toISOString() });

/** Whoever parked a lane just as an endpoint came back is seen by then. */
const RECHECK_FOR_SECONDS = 60;
const RECHECK_AFTER_SECONDS = 10;

/** A mail that could not be sent is tried again so much later. */
const MAIL_AGAIN_SECONDS = 900;
/** What waits for one that was never called is seen by then, though the message that told of it was lost. */
const FIRST_CALL_SECONDS = 900;

/** After somebody looked at it, and found so many lanes that waited for it. */
export function lookedAt(
  { lookAt: _, ...webhook }: KeptWebhook,
  { found, at }: { readonly found: number; readonly at: Date },
): KeptWebhook {
  if (found > 0) return { ...webhook, lookAt: at.toISOString() };
  const { recoveredAt, resumedAt, health, state, mail } = webhook;
  if (mail) return { ...webhook, lookAt: secondsLater(at, MAIL_AGAIN_SECONDS) };
  if (state !== 'active') return webhook;
  if (!health.isProven)
    return { ...webhook, lookAt: health.tryAt ?? secondsLater(at, FIRST_CALL_SECONDS) };
  const last = [recoveredAt ?? '', resumedAt ?? ''].sort()[1] ?? '';
  const isRecent = secondsLater(at, -RECHECK_FOR_SECONDS) < last;
  return isRecent ? { ...webhook, lookAt: secondsLater(at, RECHECK_AFTER_SECONDS) } : webhook;
}

/** Those that sign at that time, the newest first. */
export const secretsAt = ({ secrets }: KeptWebhook, at: Date): readonly SigningSecret[] =>
  secrets
    .filter(({ endsAt }) => endsAt === undefined || at.toISOString() < endsAt)
    .sort((left, right) => right.createdAt.localeCompare(left.createdAt));

/** One more that signs; those of before sign until then. */
export const withSecret = (
  webhook: KeptWebhook,
  secret: SigningSecret,
  endsAt: string,
): KeptWebhook => ({
  ...webhook,
  secrets: [
    secret,
    ...secretsAt(webhook, new Date(secret.createdAt)).map((one) => ({
      ...one,
      endsAt: one.endsAt !== undefined && one.endsAt < endsAt ? one.endsAt : endsAt,
    })),
  ],
});

/** Whether it is told of events of a type. */
export const wants = ({ types }: KeptWebhook, type: string): boolean =>
  types === undefined || (types as readonly string[]).includes(type);
